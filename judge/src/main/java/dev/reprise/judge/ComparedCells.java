package dev.reprise.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What claims that compare places have in common. */
final class ComparedCells {

    private ComparedCells() {}

    static void check(List<Cell> cells, Optional<Quantity> margin) {
        if (cells.size() < 2) {
            throw new IllegalArgumentException("A comparison needs at least two places, not " + cells.size() + ".");
        }
        if (cells.stream().distinct().count() < cells.size()) {
            throw new IllegalArgumentException(
                    "A comparison names the place '" + label(cells.get(0), cells) + "' or another twice.");
        }
        margin.ifPresent(m -> m.in(unit(cells.get(0), margin), "margin"));
    }

    static Unit unit(Cell first, Optional<Quantity> quantity) {
        return first.metric().shownIn().or(() -> quantity.map(Quantity::unit)).orElse(Unit.NONE);
    }

    static boolean ofShares(List<Cell> cells, Unit unit) {
        return cells.stream().allMatch(cell -> ImpossibleShares.areMeant(unit, cell.metric(), Stream.empty()));
    }

    static List<String> metrics(List<Cell> cells) {
        return cells.stream().map(cell -> cell.metric().name()).distinct().toList();
    }

    static List<Arm> arms(List<Cell> cells, Sweeps sweeps, List<Arm> all) {
        return cells.stream()
                .flatMap(cell -> cell.resolve(sweeps, all).stream())
                .map(Cell::arm)
                .distinct()
                .toList();
    }

    static List<String> labels(List<Cell> cells) {
        return cells.stream().map(cell -> label(cell, cells)).toList();
    }

    /** What tells a place from the others: its arm without the values that all share, its metric, or both. */
    static String label(Cell cell, List<Cell> among) {
        boolean sameMetric = metrics(among).size() == 1;
        boolean sameArm = among.stream().map(Cell::arm).distinct().count() == 1;
        if (cell.arm().equals(Arm.NONE) || (sameArm && !sameMetric)) {
            return cell.metric().name();
        }
        String arm = sameArm ? cell.arm().toString() : distinctive(cell.arm(), shared(among));
        return sameMetric ? arm : cell.metric().name() + " at " + arm;
    }

    /** Where all of them stand, to be said once: {@code " at layers=4"}; empty if they share no value. */
    static String where(List<Cell> cells) {
        var shared = new TreeMap<>(shared(cells));
        return shared.isEmpty() ? "" : " at " + new Arm(shared);
    }

    private static String distinctive(Arm arm, Map<String, String> shared) {
        var own = new TreeMap<>(arm.values());
        own.entrySet().removeAll(shared.entrySet());
        return own.isEmpty() ? arm.toString() : new Arm(own).toString();
    }

    private static Map<String, String> shared(List<Cell> cells) {
        var shared = new LinkedHashMap<>(cells.get(0).arm().values());
        cells.forEach(cell -> shared.entrySet().retainAll(cell.arm().values().entrySet()));
        return shared;
    }
}

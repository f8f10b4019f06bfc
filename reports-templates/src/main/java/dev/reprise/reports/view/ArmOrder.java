package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.results.SweepResult;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Arms as the sweeps list their values; where no sweep does, numbers by value and words as they are. */
final class ArmOrder implements Comparator<Arm> {

    private final List<SweepResult> sweeps;

    ArmOrder(List<SweepResult> sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    public int compare(Arm a, Arm b) {
        var names = new LinkedHashSet<String>();
        sweeps.forEach(sweep -> names.add(sweep.name()));
        names.addAll(a.values().keySet());
        names.addAll(b.values().keySet());
        for (String name : names) {
            String left = a.values().getOrDefault(name, "");
            String right = b.values().getOrDefault(name, "");
            int order = values(name, left, right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int values(String name, String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        for (SweepResult sweep : sweeps) {
            int first = sweep.values().indexOf(left);
            int second = sweep.values().indexOf(right);
            if (sweep.name().equals(name) && first >= 0 && second >= 0) {
                return Integer.compare(first, second);
            }
        }
        return numbers(left, right);
    }

    /** Words are equal, so that a stable sort leaves them where they are. */
    private static int numbers(String left, String right) {
        try {
            return Double.compare(Double.parseDouble(left), Double.parseDouble(right));
        } catch (NumberFormatException notNumbers) {
            return 0;
        }
    }
}

package dev.reprise.engine;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.discover.ClaimDefinition.TableCell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;

/** One table of a report: a test for each printed number, in the report's order. */
final class TableDescriptor extends ExperimentPart {

    static final String SEGMENT = "table";

    private final ExperimentDescriptor experiment;
    private final List<ClaimDefinition> cells;

    private TableDescriptor(
            UniqueId id, String caption, ExperimentDescriptor experiment, List<ClaimDefinition> cells, int position) {
        super(id, caption, experiment.definition(), position);
        this.experiment = experiment;
        this.cells = cells;
    }

    /** The table that a cell belongs to. */
    static TableDescriptor of(TableCell any, ExperimentDescriptor experiment) {
        List<ClaimDefinition> all = experiment.definition().claims();
        List<ClaimDefinition> cells = all.stream()
                .filter(claim -> claim.cell()
                        .filter(cell -> cell.table().equals(any.table()))
                        .isPresent())
                .sorted(Comparator.comparingInt(TableDescriptor::position))
                .toList();
        int behindClaims = all.size() + all.indexOf(cells.get(0));
        return new TableDescriptor(idIn(experiment.getUniqueId(), any), any.caption(), experiment, cells, behindClaims);
    }

    static UniqueId idIn(UniqueId experiment, TableCell cell) {
        return experiment.append(SEGMENT, cell.table());
    }

    /** Those that were selected before stay as they are. */
    void addAllCells() {
        cells.forEach(cell -> addChild(descriptor(cell)));
    }

    List<UniqueId> ids() {
        return cells.stream().map(cell -> descriptor(cell).getUniqueId()).toList();
    }

    Optional<ClaimDescriptor> claim(UniqueId id) {
        return cells.stream()
                .map(this::descriptor)
                .filter(cell -> cell.getUniqueId().equals(id))
                .findFirst();
    }

    private ClaimDescriptor descriptor(ClaimDefinition cell) {
        return new ClaimDescriptor(
                getUniqueId().append(ClaimDescriptor.SEGMENT, cell.shortId()), cell, experiment, position(cell));
    }

    private static int position(ClaimDefinition claim) {
        return claim.cell().map(TableCell::position).orElse(0);
    }

    /** In order with its siblings: trials end before claims are judged. */
    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SAME_THREAD;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}

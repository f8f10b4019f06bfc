package dev.reprise.judge;

import java.util.List;
import java.util.Optional;

/**
 * A number that training does not change is smaller at each place than at the next.
 *
 * @param smallestFirst at least two
 */
public record StructuralOrder(List<Cell> smallestFirst) implements Predicate {

    public StructuralOrder {
        smallestFirst = List.copyOf(smallestFirst);
        Places.check(smallestFirst, Optional.empty());
    }

    @Override
    public String kind() {
        return "structural";
    }

    @Override
    public List<String> metrics() {
        return Places.metrics(smallestFirst);
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return Places.arms(smallestFirst, sweeps, all);
    }

    @Override
    public String statement() {
        return String.join(" smaller than ", Places.labels(smallestFirst)) + Places.where(smallestFirst);
    }
}

package dev.reprise.kernel;

import java.util.HashMap;
import java.util.Map;

/**
 * How a network is trained.
 *
 * @param update of all parameters that have no rule of their own
 * @param exceptions rules of their own
 * @param clipping what is done to gradients first
 */
public record TrainingSpec(UpdateSpec update, Map<Group, UpdateSpec> exceptions, GradientClipping clipping) {

    /**
     * Parameters that may have a rule of their own.
     *
     * @param node their layer
     * @param kind their kind
     */
    public record Group(String node, ParameterSpec.Kind kind) {}

    /** Takes an immutable copy. */
    public TrainingSpec {
        exceptions = Map.copyOf(exceptions);
    }

    /** The same rule for all parameters, without clipping. */
    public static TrainingSpec of(UpdateSpec update) {
        return new TrainingSpec(update, Map.of(), GradientClipping.NONE);
    }

    /** The same optimizer for all parameters, without decay and clipping. */
    public static TrainingSpec of(Optimizer optimizer) {
        return of(UpdateSpec.of(optimizer));
    }

    /** The same with a rule for some parameters. */
    public TrainingSpec with(String node, ParameterSpec.Kind kind, UpdateSpec rule) {
        var all = new HashMap<>(exceptions);
        all.put(new Group(node, kind), rule);
        return new TrainingSpec(update, all, clipping);
    }

    /** The same with another clipping. */
    public TrainingSpec clipped(GradientClipping how) {
        return new TrainingSpec(update, exceptions, how);
    }

    /** The rule of some parameters. */
    public UpdateSpec of(String node, ParameterSpec.Kind kind) {
        return exceptions.getOrDefault(new Group(node, kind), update);
    }
}

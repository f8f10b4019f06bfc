package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.hierarchical.Node;

/**
 * What all nodes of an experiment have in common: its class as their source (a method source would make Surefire drop the display
 * name), its tags, and a place among their siblings.
 */
abstract class ExperimentPart extends AbstractTestDescriptor implements Node<RepriseContext> {

    /** Positions of an experiment's containers; claims count from 0. */
    static final int TRIALS = -3;

    static final int MORE_SEEDS = -2;

    static final int READINGS = -1;

    private final ExperimentDefinition experiment;
    private final int position;

    /** @param position among its siblings, ascending */
    ExperimentPart(UniqueId id, String displayName, ExperimentDefinition experiment, int position) {
        super(id, displayName, ClassSource.from(experiment.type()));
        this.experiment = experiment;
        this.position = position;
    }

    final ExperimentDefinition definition() {
        return experiment;
    }

    /** Puts children in their own order, trials before the claims that are judged on them, whatever order they were selected in. */
    final void sortChildren() {
        orderChildren(children -> {
            children.sort(Comparator.comparingInt(child -> ((ExperimentPart) child).position));
            return children;
        });
    }

    @Override
    public final Set<TestTag> getTags() {
        return experiment.description().tags().stream().map(TestTag::create).collect(Collectors.toUnmodifiableSet());
    }
}

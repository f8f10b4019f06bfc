package dev.reprise.train.state;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner.ProfilingMode;
import org.nd4j.linalg.factory.Environment;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What ND4J applies where callers state nothing else, and what changes how it computes.
 *
 * @param dataType of arrays
 * @param floatingType of arrays that must have fractions
 * @param order of arrays in memory, {@code c} or {@code f}
 * @param helpers whether oneDNN may be used
 * @param threads of native operations
 */
record Nd4jDefaults(
        DataType dataType,
        DataType floatingType,
        char order,
        ProfilingMode profilingMode,
        double tolerance,
        boolean debug,
        boolean verbose,
        boolean profiling,
        boolean leaksDetected,
        boolean helpers,
        int tadThreshold,
        int elementwiseThreshold,
        int threads,
        int masterThreads) {

    @SuppressWarnings("deprecation") // what users of the old profiling mode set
    static Nd4jDefaults current() {
        Environment environment = Nd4j.getEnvironment();
        return new Nd4jDefaults(
                Nd4j.dataType(),
                Nd4j.defaultFloatingPointType(),
                Nd4j.factory().order(),
                Nd4j.getExecutioner().getProfilingMode(),
                Nd4j.EPS_THRESHOLD,
                environment.isDebug(),
                environment.isVerbose(),
                environment.isProfiling(),
                environment.isDetectingLeaks(),
                environment.helpersAllowed(),
                environment.tadThreshold(),
                environment.elementwiseThreshold(),
                environment.maxThreads(),
                environment.maxMasterThreads());
    }

    @SuppressWarnings("deprecation") // as above
    void restore() {
        Nd4j.setDefaultDataTypes(dataType, floatingType);
        Nd4j.factory().setOrder(order);
        Nd4j.getExecutioner().setProfilingMode(profilingMode);
        Nd4j.EPS_THRESHOLD = tolerance;
        Environment environment = Nd4j.getEnvironment();
        environment.setDebug(debug);
        environment.setVerbose(verbose);
        environment.setProfiling(profiling);
        environment.setLeaksDetector(leaksDetected);
        environment.allowHelpers(helpers);
        environment.setTadThreshold(tadThreshold);
        environment.setElementwiseThreshold(elementwiseThreshold);
        environment.setMaxThreads(threads);
        environment.setMaxMasterThreads(masterThreads);
    }
}

package org.nd4j.nativeblas;

/**
 * Brings DL4J's oneDNN layer helpers back. {@code org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper} of DL4J 1.0.0-M2.1 asks
 * this class by reflection whether oneDNN may be used, but the bindings moved to another package, so that the answer is always no.
 * Only asked when the system property {@code org.eclipse.deeplearning4j.helpers.disable} is {@code false}.
 */
public final class Nd4jCpu {

    private Nd4jCpu() {}

    /** The one question that the helpers ask. */
    public static final class Environment {

        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        /** Called by reflection. */
        public static Environment getInstance() {
            return INSTANCE;
        }

        /** Called by reflection. */
        public boolean isUseMKLDNN() {
            return true;
        }
    }
}

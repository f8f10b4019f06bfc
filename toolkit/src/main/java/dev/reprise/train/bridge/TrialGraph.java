package dev.reprise.train.bridge;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.api.FwdPassType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.NullUnmarked;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A graph that a trial made. All that DL4J computes with it goes through three methods. */
@SuppressWarnings("overrides") // as DL4J declares its variable arguments
@NullUnmarked // DL4J's arrays may be absent
public final class TrialGraph extends ComputationGraph implements KernelBacked {

    private static final long serialVersionUID = 1L;

    private final transient Evaluator evaluator;
    private final transient Consumer<String> inDl4j;

    /**
     * A network that is not initialised yet.
     *
     * @param refusal why the kernel must not be used, if it must not
     * @param inDl4j notified of the reason, whenever DL4J computes
     */
    public TrialGraph(ComputationGraphConfiguration configuration, Optional<String> refusal, Consumer<String> inDl4j) {
        super(configuration);
        this.evaluator = new Evaluator(refusal);
        this.inDl4j = inDl4j;
    }

    @Override
    public Bridged evaluator(int[] features) {
        return evaluator.of(this, features);
    }

    @Override
    public void computesInDl4j(String reason) {
        inDl4j.accept(reason);
    }

    @Override
    protected synchronized Map<String, INDArray> ffToLayerActivationsDetached(
            boolean train,
            FwdPassType type,
            boolean storeLastForTbptt,
            int layer,
            int[] excluded,
            INDArray[] features,
            INDArray[] masks,
            INDArray[] labelMasks,
            boolean clear) {
        computesInDl4j(Evaluator.CALLED);
        return super.ffToLayerActivationsDetached(
                train, type, storeLastForTbptt, layer, excluded, features, masks, labelMasks, clear);
    }

    @Override
    protected synchronized Map<String, INDArray> ffToLayerActivationsInWS(
            boolean train,
            int layer,
            int[] excluded,
            FwdPassType type,
            boolean storeLastForTbptt,
            INDArray[] input,
            INDArray[] masks,
            INDArray[] labelMasks,
            boolean clear) {
        computesInDl4j(Evaluator.CALLED);
        return super.ffToLayerActivationsInWS(
                train, layer, excluded, type, storeLastForTbptt, input, masks, labelMasks, clear);
    }

    @Override
    protected INDArray[] outputOfLayersDetached(
            boolean train,
            FwdPassType type,
            int[] layers,
            INDArray[] features,
            INDArray[] masks,
            INDArray[] labelMasks,
            boolean clearLayers,
            boolean detached,
            MemoryWorkspace workspace) {
        computesInDl4j(Evaluator.CALLED);
        return super.outputOfLayersDetached(
                train, type, layers, features, masks, labelMasks, clearLayers, detached, workspace);
    }
}

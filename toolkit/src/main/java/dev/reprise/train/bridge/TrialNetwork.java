package dev.reprise.train.bridge;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deeplearning4j.nn.api.FwdPassType;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.NullUnmarked;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A sequence that a trial made. All that DL4J computes with it goes through three methods. */
@SuppressWarnings("overrides") // as DL4J declares its variable arguments
@NullUnmarked // DL4J's arrays may be absent
public final class TrialNetwork extends MultiLayerNetwork implements KernelBacked {

    private static final long serialVersionUID = 1L;

    private final transient Evaluator evaluator;
    private final transient Consumer<String> inDl4j;

    /**
     * A network that is not initialised yet.
     *
     * @param refusal why the kernel must not be used, if it must not
     * @param inDl4j notified of the reason, whenever DL4J computes
     */
    public TrialNetwork(MultiLayerConfiguration configuration, Optional<String> refusal, Consumer<String> inDl4j) {
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
    protected synchronized List<INDArray> ffToLayerActivationsDetached(
            boolean train,
            FwdPassType type,
            boolean storeLastForTbptt,
            int layer,
            INDArray input,
            INDArray mask,
            INDArray labelMask,
            boolean clear) {
        computesInDl4j(Evaluator.CALLED);
        return super.ffToLayerActivationsDetached(train, type, storeLastForTbptt, layer, input, mask, labelMask, clear);
    }

    @Override
    protected synchronized List<INDArray> ffToLayerActivationsInWs(
            int layer, FwdPassType type, boolean storeLastForTbptt, INDArray input, INDArray mask, INDArray labelMask) {
        computesInDl4j(Evaluator.CALLED);
        return super.ffToLayerActivationsInWs(layer, type, storeLastForTbptt, input, mask, labelMask);
    }

    @Override
    protected INDArray outputOfLayerDetached(
            boolean train,
            FwdPassType type,
            int layer,
            INDArray input,
            INDArray mask,
            INDArray labelMask,
            MemoryWorkspace workspace) {
        computesInDl4j(Evaluator.CALLED);
        return super.outputOfLayerDetached(train, type, layer, input, mask, labelMask, workspace);
    }
}

package dev.reprise.train.port;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;

/** The state that an {@link PortedOptimizer} keeps for one block of parameters: views of DL4J's array, so that it is saved with it. */
final class OptimizerState implements GradientUpdater<PortedOptimizer> {

    private final PortedOptimizer optimizer;
    private INDArray[] state = {};

    OptimizerState(PortedOptimizer optimizer) {
        this.optimizer = optimizer;
    }

    @Override
    public PortedOptimizer getConfig() {
        return optimizer;
    }

    @Override
    public void setState(Map<String, INDArray> named, boolean initialize) {
        state = named.values().toArray(INDArray[]::new);
        if (initialize) {
            named.values().forEach(array -> array.assign(0));
        }
    }

    @Override
    public Map<String, INDArray> getState() {
        var named = new LinkedHashMap<String, INDArray>();
        for (int i = 0; i < state.length; i++) {
            named.put("state" + i, state[i]);
        }
        return named;
    }

    @Override
    public void setStateViewArray(INDArray view, long[] gradientShape, char gradientOrder, boolean initialize) {
        if (initialize) {
            view.assign(0);
        }
        INDArray flat = view.reshape(view.length());
        state = new INDArray[optimizer.slots()];
        long length = view.length() / state.length;
        for (int i = 0; i < state.length; i++) {
            state[i] = flat.get(NDArrayIndex.interval(i * length, (i + 1) * length));
        }
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        optimizer.step(
                gradient.reshape(gradient.length()), state, optimizer.getLearningRate(iteration, epoch), iteration);
    }
}

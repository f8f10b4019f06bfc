package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.structure;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.KerasDefaults;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.NoOp;

/** Builds the network and counts; nothing is trained. */
@Experiment(
        report = Tp2.class,
        locator = "Part 01, Training an MLP (Keras), Figure 01",
        title = "MNIST: the network",
        seeds = 1)
@Tag("mnist")
class KerasMlpArchitecture {

    private static final String TOTAL = "Total params: 109,386 Trainable params: 109,386 Non-trainable params: 0";

    @Train
    void train(Trial trial) {
        MultiLayerNetwork network =
                trial.init(Mlp.forMnist(KerasDefaults.sgd(0.01)).configuration());
        trial.record("parameters.hidden-1", network.getLayer(0).numParams());
        trial.record("parameters.hidden-2", network.getLayer(1).numParams());
        trial.record("parameters.output", network.getLayer(2).numParams());
        trial.record("parameters", network.numParams());
        trial.record("parameters.trainable", parameters(network, true));
        trial.record("parameters.non-trainable", parameters(network, false));
    }

    /** Parameters without an optimizer, such as running statistics, are not trainable. */
    private static long parameters(MultiLayerNetwork network, boolean trainable) {
        return Stream.of(network.getLayers())
                .flatMapToLong(layer -> layer.paramTable().entrySet().stream()
                        .filter(parameter -> isTrainable(layer, parameter.getKey()) == trainable)
                        .mapToLong(parameter -> parameter.getValue().length()))
                .sum();
    }

    private static boolean isTrainable(Layer layer, String parameter) {
        return !(((BaseLayer) layer.conf().getLayer()).getUpdaterByParam(parameter) instanceof NoOp);
    }

    @Claim(value = "hidden_layer_1 (Dense) (None, 128) 100480", id = "hidden-1-parameters")
    Assertion hidden1Parameters() {
        return structure("parameters.hidden-1").isExactly("100480");
    }

    @Claim(value = "hidden_layer_2 (Dense) (None, 64) 8256", id = "hidden-2-parameters")
    Assertion hidden2Parameters() {
        return structure("parameters.hidden-2").isExactly("8256");
    }

    @Claim("output_layer (Dense) (None, 10) 650")
    Assertion outputParameters() {
        return structure("parameters.output").isExactly("650");
    }

    @Claim(TOTAL)
    Assertion totalParameters() {
        return structure("parameters").isExactly("109386");
    }

    @Claim(TOTAL)
    Assertion trainableParameters() {
        return structure("parameters.trainable").isExactly("109386");
    }

    @Claim(TOTAL)
    Assertion nonTrainableParameters() {
        return structure("parameters.non-trainable").isExactly("0");
    }
}

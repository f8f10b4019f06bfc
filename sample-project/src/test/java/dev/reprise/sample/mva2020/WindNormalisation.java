package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.WindFr2016;
import dev.reprise.judge.Predicate;
import dev.reprise.train.PyTorchDefaults;
import dev.reprise.train.Trial;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Mva2020.class,
        locator = "Section 1.13, Question 1",
        title = "Wind: with and without normalisation",
        assumptions = {
            Wind.DATA,
            Wind.UNSTATED,
            Wind.LAYERS,
            Wind.SGD,
            "\"Before everything\" the model is one linear layer, the initial one of the other exercises."
        })
@Tag("wind")
class WindNormalisation {

    enum Data {
        NORMALISED,
        RAW
    }

    @Sweep({"NORMALISED", "RAW"})
    Data data = Data.NORMALISED;

    @Train
    void train(Trial trial) {
        var raw = trial.data(WindFr2016.class).splits();
        var network = Wind.network(1, 0, Activation.IDENTITY, PyTorchDefaults.sgd(Wind.RATE));
        Wind.train(trial, network, data == Data.RAW ? raw : Wind.normalised(raw), Wind.BATCH, Wind.EPOCHS);
    }

    @Claim("Without that pre-processing we have an exploding gradient due to the high values in the data.")
    Predicate rawExplodes() {
        return metric(Wind.TRAIN_LOSS).at(arm("data", Data.RAW)).diverges();
    }
}

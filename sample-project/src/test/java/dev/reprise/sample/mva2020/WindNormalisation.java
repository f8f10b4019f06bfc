package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Scaling;
import dev.reprise.data.catalog.WindFr2016;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
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
            "Losses of both arms are in MW², so that they can be compared.",
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
        var wind = data == Data.RAW ? raw : Wind.normalised(raw);
        var megawatts = data == Data.RAW ? Scaling.uniform(0, 1) : Scaling.minMaxOfLabels(raw.train());
        var network = trial.init(
                Wind.network(1, 0, Activation.IDENTITY, PyTorchDefaults.sgd(Wind.RATE)),
                PyTorchDefaults.initialisation());
        trial.fit(network, wind.train())
                .batch(Wind.BATCH)
                .evaluate("validation.mse.megawatts", n -> Metrics.mse(n, wind.validation(), megawatts))
                .epochs(Wind.EPOCHS)
                .train();
        trial.record("validation.mse.megawatts", Metrics.mse(network, wind.validation(), megawatts));
    }

    @Claim("Without that pre-processing we have an exploding gradient due to the high values in the data.")
    Assertion rawExplodes() {
        return metric(Wind.TRAIN_LOSS).at(arm("data", Data.RAW)).diverges();
    }
}

package dev.reprise.sample.practical1;

import static dev.reprise.sample.practical1.House.loss;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Practical1.class,
        locator = "Second Problem, Global results",
        title = "House prices: number of neurons per layer",
        assumptions = {
            House.DATA,
            House.UNSTATED,
            House.BEST,
            "2, 5 and 10 neurons are tried; 10 is the report's limit."
        })
@Tag("house")
class HouseWidth {

    @Sweep({"2", "5", "10"})
    int neurons = House.WIDTH;

    @Train
    void train(Trial trial) {
        var rmsprop = PyTorchDefaults.rmsprop(House.BEST_RATE);
        var network = House.network(House.BEST_DEPTH, neurons, Activation.RELU, rmsprop);
        House.train(trial, network, House.BATCH);
    }

    @Claim(
            "On the other hand, it seems that wider architecture did improve the results, but we stopped at 10 neurons per layers,"
                    + " since we only have 3 features we thought it would be a reasonable boundary.")
    Assertion widerBetter() {
        return loss().decreasesAlong("neurons");
    }
}

package it;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.TrainCommand;

@Experiment(locator = "Section 1")
@TrainCommand(value = {"sh", "train.sh", "{seed}"}, files = "train.sh")
@Expect(id = "good", metric = "accuracy", arm = "rate=0.1", atLeast = "85%", quote = "It reaches 85 %.")
class ShellExperiment {

    @Sweep({"0.1", "0.01"})
    double rate;
}

package it;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.TrainCommand;

@Experiment(locator = "Section 3", fullOnly = "It takes hours.")
@TrainCommand(value = {"sh", "train.sh", "{seed}"}, files = "train.sh")
@Expect(id = "accuracy", metric = "accuracy", atLeast = "85%", quote = "It reaches 85 %.")
class LongExperiment {}

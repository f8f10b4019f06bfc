package it;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.TrainCommand;

@Experiment(locator = "Section 2")
@TrainCommand(value = {"sh", "train.sh", "{seed}"}, files = "train.sh")
@Expect(id = "accuracy", metric = "accuracy", atMost = "50%", quote = "It is never right more than half of the time.")
class MissedExperiment {}

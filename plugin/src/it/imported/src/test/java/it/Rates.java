package it;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.ImportedTrials;
import dev.reprise.Sweep;

@Experiment(locator = "Figure 2")
@ImportedTrials(
        file = "mlruns",
        format = ImportedTrials.Format.MLFLOW,
        sweeps = "rate=lr",
        metrics = "test.accuracy=test_acc",
        series = "train.loss=train_loss")
@Expect(id = "high", metric = "test.accuracy", arm = "rate=0.1", atLeast = "85%", quote = "With 0.1 it reaches 85 %.")
class Rates {

    @Sweep({"0.001", "0.01", "0.1"})
    double rate;
}

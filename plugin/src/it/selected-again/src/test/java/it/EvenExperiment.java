package it;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.train.Trial;

@Experiment(title = "Even", locator = "Section 1")
@Expect(id = "large", metric = "score", atLeast = "1", quote = "The score is large.")
class EvenExperiment {

    @Train
    void train(Trial trial) {
        trial.record("score", 2);
    }
}

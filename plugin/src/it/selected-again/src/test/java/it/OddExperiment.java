package it;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.train.Trial;

@Experiment(title = "Odd", locator = "Section 2")
@Expect(id = "huge", metric = "score", atLeast = "100", quote = "The score is huge.")
class OddExperiment {

    @Train
    void train(Trial trial) {
        trial.record("score", 1);
    }
}

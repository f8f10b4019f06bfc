package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.ImportedTrials;
import dev.reprise.Sweep;
import dev.reprise.judge.Assertion;

@Experiment(locator = "Table 1")
@ImportedTrials(
        file = "results/two-moons.csv",
        format = ImportedTrials.Format.CSV,
        metrics = "accuracy",
        madeBy = "two_moons.py",
        date = "2026-11-20")
class HiddenLayer {

    @Sweep({"0", "2", "8"})
    int hidden;

    @Claim("Eight hidden units are better than none.")
    Assertion hiddenHelps() {
        return metric("accuracy").ranks(arm("hidden", 8), arm("hidden", 0));
    }
}

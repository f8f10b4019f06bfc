package it;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.judge.Arm;
import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@Experiment(locator = "Section 1")
class SurroundingsExperiment {

    @Train
    void train(Trial trial) throws IOException {
        trial.record("variable", Integer.parseInt(System.getenv("IT_TENTHS")) / 10.0);
        trial.record(
                "file",
                Integer.parseInt(Files.readString(Path.of("tenths-in-here.txt").toAbsolutePath()).strip()) / 10.0);
    }

    @Claim("The variable is set.")
    Assertion variable() {
        return metric("variable").at(Arm.NONE).isAtLeast("90%");
    }

    @Claim("The file is here.")
    Assertion file() {
        return metric("file").at(Arm.NONE).isAtLeast("90%");
    }
}

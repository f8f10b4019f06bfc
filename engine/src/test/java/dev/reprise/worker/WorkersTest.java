package dev.reprise.worker;

import dev.reprise.execute.TrialExecutorContract;
import java.nio.file.Path;
import java.util.Map;

class WorkersTest extends TrialExecutorContract {

    @Override
    protected String name() {
        return "workers";
    }

    @Override
    protected Map<String, String> parameters(Path folder) {
        return Map.of(
                "reprise.workers", "3",
                "reprise.workerDirectory", folder.toString(),
                "reprise.workerArguments", "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-Xmn64m");
    }

    @Override
    protected void losePlace() {
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
    }
}

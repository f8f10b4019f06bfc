package dev.reprise.execute;

import java.nio.file.Path;
import java.util.Map;

class ThreadsTest extends TrialExecutorContract {

    @Override
    protected String name() {
        return "threads";
    }

    @Override
    protected Map<String, String> parameters(Path folder) {
        return Map.of("reprise.threads", "3");
    }
}

package dev.reprise.engine;

import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** The root: writes the results file when all experiments have ended. */
final class RepriseEngineDescriptor extends EngineDescriptor implements Node<RepriseContext> {

    private final Settings settings;

    RepriseEngineDescriptor(UniqueId uniqueId, Settings settings) {
        super(uniqueId, "Reprise");
        this.settings = settings;
    }

    Settings settings() {
        return settings;
    }

    /** Called when all selectors are resolved. Not a visitor of all nodes: that takes as long as finding them. */
    void settle() {
        getChildren().forEach(experiment -> ((ExperimentDescriptor) experiment).settle());
    }

    @Override
    public void after(RepriseContext context) throws IOException {
        context.executor().close();
        if (settings.results().isPresent()) {
            Path file = settings.results().get();
            ResultsFile.write(context.results(), file);
        }
        context.memory().prune();
    }
}

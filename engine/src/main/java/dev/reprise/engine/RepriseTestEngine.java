package dev.reprise.engine;

import dev.reprise.discover.ExperimentReader;
import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;

/** Discovers experiments, trains their trials and judges their claims. */
public final class RepriseTestEngine extends HierarchicalTestEngine<RepriseContext> {

    /** The engine's id on the JUnit Platform. */
    public static final String ID = "reprise";

    private static final EngineDiscoveryRequestResolver<RepriseEngineDescriptor> RESOLVER =
            EngineDiscoveryRequestResolver.<RepriseEngineDescriptor>builder()
                    .addClassContainerSelectorResolver(ExperimentReader::isExperiment)
                    .addSelectorResolver(ExperimentResolver::new)
                    .build();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Optional<String> getGroupId() {
        return Optional.of("dev.reprise");
    }

    @Override
    public Optional<String> getArtifactId() {
        return Optional.of("reprise-engine");
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        var settings = Settings.from(request.getConfigurationParameters());
        var engine = new RepriseEngineDescriptor(uniqueId, settings);
        var issues = DiscoveryIssueReporter.deduplicating(
                DiscoveryIssueReporter.forwarding(request.getDiscoveryListener(), uniqueId));
        SurefireVersion.check(issues);
        UnknownParameters.report(request.getConfigurationParameters(), issues);
        RESOLVER.resolve(request, engine, issues);
        engine.arrange();
        return engine;
    }

    @Override
    protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
        int threads = settings(request).threads();
        return threads == 1 ? super.createExecutorService(request) : TrialThreads.pool(threads);
    }

    @Override
    protected RepriseContext createExecutionContext(ExecutionRequest request) {
        return RepriseContext.create(settings(request), request);
    }

    private static Settings settings(ExecutionRequest request) {
        return ((RepriseEngineDescriptor) request.getRootTestDescriptor()).settings();
    }
}

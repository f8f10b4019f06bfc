package dev.reprise.plugin;

import dev.reprise.parameters.ParameterValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** Lists the selected experiments with their arms, seeds and claims; trains nothing. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class ListMojo extends AbstractLookUpMojo {

    private static final String MAIN_CLASS = "dev.reprise.launch.ListMain";

    @Inject
    ListMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException {
        List<Path> roots = experiments().find();
        if (roots.isEmpty()) {
            getLog().info(experiments().nothingFound());
            return;
        }
        fork().light(MAIN_CLASS, roots, selecting(ParameterValues.none()), folder().fork())
                .execute(getLog(), StatusLine.on(session));
    }
}

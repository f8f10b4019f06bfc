package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** Lists the selected experiments with their arms, seeds and claims; trains nothing. */
@Mojo(name = "list", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class ListMojo extends RunMojo {

    private static final String MAIN_CLASS = "dev.reprise.launch.ListMain";

    @Inject
    ListMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        List<Path> roots = experimentRoots();
        if (roots.isEmpty()) {
            getLog().info(nothingFound());
            return;
        }
        fork(MAIN_CLASS, roots).execute(getLog(), StatusLine.on(session));
    }
}

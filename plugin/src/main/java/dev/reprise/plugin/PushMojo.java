package dev.reprise.plugin;

import dev.reprise.parameters.Transfer;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** Sends the records of the selected trials that this machine's store has and the remote store lacks. Trains nothing. */
@Mojo(name = "push", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class PushMojo extends AbstractTransferMojo {

    @Inject
    PushMojo(RepositorySystem repositorySystem, ToolchainManager toolchains, SettingsDecrypter decrypter) {
        super(repositorySystem, toolchains, decrypter);
    }

    @Override
    Transfer way() {
        return Transfer.PUSH;
    }
}

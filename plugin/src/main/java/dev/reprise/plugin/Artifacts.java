package dev.reprise.plugin;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Resolves single jars from the project's repositories. */
final class Artifacts {

    private final RepositorySystem repositorySystem;
    private final MavenSession session;
    private final MavenProject project;

    Artifacts(RepositorySystem repositorySystem, MavenSession session, MavenProject project) {
        this.repositorySystem = repositorySystem;
        this.session = session;
        this.project = project;
    }

    /** @param classifier empty for the main jar */
    Optional<Path> resolve(String groupId, String artifactId, String classifier, String version) {
        var request = new ArtifactRequest()
                .setArtifact(new DefaultArtifact(groupId, artifactId, classifier, "jar", version))
                .setRepositories(project.getRemoteProjectRepositories());
        try {
            var result = repositorySystem.resolveArtifact(session.getRepositorySession(), request);
            return Optional.of(result.getArtifact().getFile().toPath());
        } catch (ArtifactResolutionException e) {
            return Optional.empty();
        }
    }
}

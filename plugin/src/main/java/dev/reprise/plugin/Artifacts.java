package dev.reprise.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Resolves jars from the project's repositories. */
final class Artifacts {

    private static final String RUNTIME = "runtime";

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

    /** Maven keeps the library that has such filters to itself. */
    private static boolean isNeededToRun(DependencyNode node, List<DependencyNode> parents) {
        return Optional.ofNullable(node.getDependency())
                .filter(dependency -> Set.of("compile", RUNTIME).contains(dependency.getScope()))
                .isPresent();
    }

    /** A jar and all that it needs to run, in the versions that it was published with; empty if one of them cannot be resolved. */
    List<Path> resolveAll(String groupId, String artifactId, String version) {
        var root = new Dependency(new DefaultArtifact(groupId, artifactId, "", "jar", version), RUNTIME);
        var request = new DependencyRequest(
                new CollectRequest(root, project.getRemoteProjectRepositories()), Artifacts::isNeededToRun);
        try {
            return repositorySystem
                    .resolveDependencies(session.getRepositorySession(), request)
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            return List.of();
        }
    }
}

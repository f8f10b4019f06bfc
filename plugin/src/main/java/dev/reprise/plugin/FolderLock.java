package dev.reprise.plugin;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Held while a build runs experiments, so that no other one writes into the same folder. The locked file is among the temporary ones: {@code
 * clean} does not delete it. The system gives it up however the build ends.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws MojoExecutionException if another build holds it */
    static FolderLock of(Path folder) throws IOException, MojoExecutionException {
        Path absolute = folder.toAbsolutePath().normalize();
        String name =
                "reprise-" + new InputDigest().text(absolute.toString()).hex().substring(0, 32) + "-"
                        + System.getProperty("user.name").replaceAll("[^A-Za-z0-9]", "_") + ".lock";
        var channel = FileChannel.open(
                Path.of(System.getProperty("java.io.tmpdir")).resolve(name),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // another module of this build, or another thread of this JVM
        }
        channel.close();
        throw new MojoExecutionException(
                "Another build is running the experiments of " + absolute
                        + " at this moment. Wait until it has ended, or give this one a folder of its own (-Dreprise.directory=...)");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

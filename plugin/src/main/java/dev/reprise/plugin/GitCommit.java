package dev.reprise.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Which version of the sources a run is a run of, as Git tells. Where there is no Git, or no repository, nobody knows. */
record GitCommit(Path directory, List<Path> notSources) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,64}");
    private static final int SHORT = 12;
    private static final int SECONDS = 10;

    /** The start of the commit's hash, with {@code -dirty} if files that are under version control have changed since. */
    Optional<String> describe() {
        Optional<String> hash = git(List.of("rev-parse", "HEAD"))
                .map(String::strip)
                .filter(text -> HASH.matcher(text).matches());
        return hash.map(text -> text.substring(0, SHORT) + (isDirty() ? "-dirty" : ""));
    }

    /** Why there is no version although there is a repository: Git refuses one whose files belong to somebody else. */
    Optional<String> refusal() {
        return run(List.of("rev-parse", "HEAD"), true)
                .filter(output -> !output.succeeded() && output.text().contains("dubious ownership"))
                .map(output -> "The results have no commit, since Git refuses the repository around " + directory
                        + ", which belongs to another user. If you trust it: git config --global --add safe.directory "
                        + directory);
    }

    /** What a run accepts into the work tree is no change of its sources. */
    private boolean isDirty() {
        var command = new ArrayList<>(List.of("status", "--porcelain", "--untracked-files=no", "--", ":/"));
        for (Path file : notSources) {
            command.add(":(exclude,top,glob)**/" + file.getFileName());
        }
        return git(command).map(text -> !text.isBlank()).orElse(false);
    }

    private Optional<String> git(List<String> arguments) {
        return run(arguments, false).filter(Output::succeeded).map(Output::text);
    }

    private record Output(boolean succeeded, String text) {}

    /** Empty where there is no Git. */
    private Optional<Output> run(List<String> arguments, boolean withErrors) {
        var command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C"); // messages as they are looked for
        if (withErrors) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return Optional.of(new Output(ended && process.exitValue() == 0, output));
        } catch (IOException e) {
            return Optional.empty(); // no Git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

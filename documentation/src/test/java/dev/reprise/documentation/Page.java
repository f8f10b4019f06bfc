package dev.reprise.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Markdown page of the repository. */
record Page(String name, List<String> lines) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String FENCE = "```";

    /** README, the other pages beside it, and all of docs. */
    static List<Page> all() {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page named(String name) {
        return read(ROOT.resolve(name));
    }

    private static Page read(Path file) {
        try {
            String name = ROOT.relativize(file).toString().replace('\\', '/');
            return new Page(name, Files.readString(file).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fenced blocks in their order. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int start = i++;
                while (!lines.get(i).equals(FENCE)) {
                    i++;
                }
                String[] info = lines.get(start).substring(FENCE.length()).split(" ", 2);
                String text = String.join("\n", lines.subList(start + 1, i)) + "\n";
                blocks.add(new Block(name, start + 1, info[0], info.length > 1 ? info[1] : "", text));
            }
        }
        return blocks;
    }

    /** The page without its fenced blocks, line by line. */
    List<String> prose() {
        var prose = new ArrayList<String>();
        boolean fenced = false;
        for (String line : lines) {
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
            } else if (!fenced) {
                prose.add(line);
            }
        }
        return prose;
    }
}

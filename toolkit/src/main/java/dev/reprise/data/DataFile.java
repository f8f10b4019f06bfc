package dev.reprise.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One file of a data set. It is known by the size and SHA-256 of its content, unpacked: how it travelled does not matter.
 *
 * @param name a plain file name; below the data directory, {@code <id>/<name>}, {@code <name>.gz} and parts
 *     {@code <name>.part1 ...} are found
 * @param versions the contents that may bear this name; the first is the canonical one
 * @param sources where to get it when it is not on this machine, best first
 */
public record DataFile(String name, List<Version> versions, List<Source> sources) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    public DataFile {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is not a plain file name");
        }
        versions = List.copyOf(versions);
        sources = List.copyOf(sources);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(name + " has no version");
        }
    }

    /** A file without sources: the user puts it into the data directory. */
    public static DataFile of(String name, long size, String sha256) {
        return new DataFile(name, List.of(new Version(size, sha256, "")), List.of());
    }

    /** This file, with more sources. */
    public DataFile from(Source... more) {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(List.of(more));
        return new DataFile(name, versions, all);
    }

    /**
     * This file, with another content that may bear its name, such as a recompressed copy.
     *
     * @param note what a reader of results must know about it; may be empty
     */
    public DataFile orVersion(long size, String sha256, String note) {
        List<Version> all = new ArrayList<>(versions);
        all.add(new Version(size, sha256, note));
        return new DataFile(name, all, sources);
    }

    /** The size of the largest version, in bytes. */
    public long largest() {
        return versions.stream().mapToLong(Version::size).max().orElseThrow();
    }

    /**
     * One content.
     *
     * @param size in bytes
     * @param sha256 lower-case hex
     * @param note what a reader of results must know; may be empty
     */
    public record Version(long size, String sha256, String note) {

        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        public Version {
            if (size < 0) {
                throw new IllegalArgumentException("A size is at least 0, not " + size);
            }
            if (!SHA256.matcher(sha256).matches()) {
                throw new IllegalArgumentException("A SHA-256 is 64 lower-case hex digits, not \"" + sha256 + "\"");
            }
        }
    }
}

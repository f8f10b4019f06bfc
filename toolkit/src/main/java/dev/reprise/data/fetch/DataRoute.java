package dev.reprise.data.fetch;

import dev.reprise.data.DataFile;
import dev.reprise.data.Source;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.TrialParameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    static DataRoute of(ParameterValues parameters, Map<String, String> environment) {
        return new DataRoute(parameters.find(TrialParameters.DATA_MIRROR), DataProxy.of(parameters, environment));
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

package dev.reprise.parameters;

import dev.reprise.results.Shard;
import dev.reprise.text.NearestNames;
import java.io.File;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a parameter are written.
 *
 * @param <T> what a value is
 */
public final class Form<T> {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:/\\s]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");
    /** In an address; messages end in logs. */
    private static final Pattern LOGIN = Pattern.compile("//.*@", Pattern.DOTALL);

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);
    private static final int USUAL_DEBUG_PORT = 5005;
    private static final int LAST_PORT = 65_535;
    private static final String NOTHING = "nothing";

    private final String words;
    private final Function<String, String> hint;
    private final Function<String, Optional<T>> reader;
    private final Function<T, String> writer;

    private Form(
            String words,
            Function<String, String> hint,
            Function<String, Optional<T>> reader,
            Function<T, String> writer) {
        this.words = words;
        this.hint = hint;
        this.reader = reader;
        this.writer = writer;
    }

    /** What a value must be, as the end of a sentence. */
    public String words() {
        return words;
    }

    /** The text of a value, which {@link #read} takes. */
    String write(T value) {
        return writer.apply(value);
    }

    /**
     * @param name of the parameter, for the message
     * @throws IllegalArgumentException naming the parameter, its value, what is allowed and what is nearest to it
     */
    T read(String name, String text) {
        return reader.apply(text.strip()).orElseThrow(() -> new IllegalArgumentException(refusal(name, text)));
    }

    private String refusal(String name, String text) {
        String shown = LOGIN.matcher(text).replaceAll("//***@");
        return name + " is '" + shown + "', but must be " + words + hint.apply(text.strip());
    }

    private static Function<String, String> nearest(List<String> names) {
        return text -> ". Did you mean "
                + NearestNames.of(text.toLowerCase(Locale.ROOT), names, 1).get(0) + "?";
    }

    static Form<String> text() {
        return new Form<>("text", text -> "", Optional::of, text -> text);
    }

    static Form<Boolean> flag() {
        List<String> both = List.of("true", "false");
        return new Form<>(
                "true or false",
                nearest(both),
                text -> Optional.of(text.toLowerCase(Locale.ROOT))
                        .filter(both::contains)
                        .map(Boolean::valueOf),
                value -> Boolean.toString(value));
    }

    static Form<Integer> number(int least) {
        return new Form<>(
                "a whole number of at least " + least,
                text -> "; the nearest one is "
                        + (whole(text, Integer.MAX_VALUE, Long.MAX_VALUE).isPresent() ? Integer.MAX_VALUE : least),
                text -> whole(text, least, Integer.MAX_VALUE).map(Long::intValue),
                value -> Integer.toString(value));
    }

    static Form<Long> anyNumber() {
        return new Form<>(
                "a whole number",
                text -> "",
                text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE),
                value -> Long.toString(value));
    }

    /** A difference relative to a value. */
    static Form<Double> difference() {
        return new Form<>(
                "a relative difference from 0 to less than 1, such as 0.01",
                text -> "",
                Form::fraction,
                value -> Double.toString(value));
    }

    /** See {@link Durations}. */
    static Form<Duration> duration() {
        return new Form<>("a duration such as 90s, 20m or 2h", text -> "", Durations::parse, Durations::text);
    }

    static <E extends Enum<E>> Form<E> choice(Class<E> type) {
        List<String> names = names(type);
        return new Form<>(
                alternatives(names, " or "), nearest(names), text -> constant(type, text), value -> lowerCase(value));
    }

    /** Some constants, separated by commas, or the word for none of them. */
    static <E extends Enum<E>> Form<Set<E>> choices(Class<E> type) {
        List<String> names = names(type);
        return new Form<>(
                NOTHING + ", or some of " + String.join(", ", names) + ", separated by commas",
                nearest(names),
                text -> text.equals(NOTHING) ? Optional.of(Set.of()) : constants(type, text),
                some -> some.isEmpty()
                        ? NOTHING
                        : some.stream().sorted().map(Form::lowerCase).collect(Collectors.joining(",")));
    }

    static Form<Path> path() {
        return new Form<>("a path", text -> "", text -> Optional.of(Path.of(text)), Path::toString);
    }

    /** Paths separated as those of a class path are. */
    static Form<List<Path>> classPath() {
        return new Form<>(
                "paths, separated as in a class path",
                text -> "",
                text -> Optional.of(
                        items(text, File.pathSeparator).map(Path::of).toList()),
                paths -> paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    static Form<List<String>> list() {
        return new Form<>(
                "names, separated by commas",
                text -> "",
                text -> Optional.of(items(text, ",").toList()),
                names -> String.join(",", names));
    }

    /** Names of hosts; Maven's settings separate them by bars. */
    static Form<List<String>> hosts() {
        return new Form<>(
                "names, separated by | or commas",
                text -> "",
                text -> Optional.of(items(text.replace('|', ','), ",").toList()),
                names -> String.join(",", names));
    }

    static Form<URI> httpsAddress() {
        return new Form<>("an https address", text -> "", Form::address, URI::toString);
    }

    /** The address of something that may be given a login: nobody between can read what is sent there. */
    static Form<URI> serverAddress() {
        return new Form<>(
                "an https address, or an http address of this machine, without login, query or fragment",
                text -> "",
                text -> parsed(text).filter(Form::isServer),
                URI::toString);
    }

    static Form<InetSocketAddress> hostAndPort() {
        return new Form<>(
                "host:port, such as proxy.example.org:3128",
                text -> "",
                Form::socket,
                address -> address.getHostString() + ":" + address.getPort());
    }

    static Form<List<String>> lines() {
        return new Form<>(
                "lines of text",
                text -> "",
                text -> Optional.of(text.lines().filter(line -> !line.isBlank()).toList()),
                lines -> String.join("\n", lines));
    }

    static Form<Shard> shard() {
        return new Form<>(
                "i/n with i from 1 to n, such as 2/4 for the second of four",
                text -> "",
                Shard::parse,
                Shard::toString);
    }

    /** A port, or nothing to wait at. */
    static Form<OptionalInt> port() {
        return new Form<>(
                "true, false or a port from 1 to " + LAST_PORT,
                text -> "",
                Form::port,
                port -> port.isPresent() ? Integer.toString(port.getAsInt()) : "false");
    }

    private static Optional<OptionalInt> port(String text) {
        return switch (text) {
            case "false" -> Optional.of(OptionalInt.empty());
            case "true" -> Optional.of(OptionalInt.of(USUAL_DEBUG_PORT));
            default -> whole(text, 1, LAST_PORT).map(number -> OptionalInt.of(number.intValue()));
        };
    }

    private static boolean isServer(URI address) {
        boolean safe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme())
                        && THIS_MACHINE.matcher(address.getHost()).matches();
        return safe
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static Optional<URI> address(String text) {
        return parsed(text).filter(address -> "https".equals(address.getScheme()));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text.endsWith("/") ? text : text + "/"))
                    .filter(address -> address.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<InetSocketAddress> socket(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        return parts.matches()
                ? whole(parts.group(2), 1, LAST_PORT)
                        .map(port -> InetSocketAddress.createUnresolved(parts.group(1), port.intValue()))
                : Optional.empty();
    }

    private static Optional<Long> whole(String text, long least, long most) {
        return Optional.of(text)
                .filter(number -> WHOLE.matcher(number).matches())
                .map(Long::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    private static Optional<Double> fraction(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(value -> value >= 0 && value < 1);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> items(String text, String separator) {
        return Stream.of(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(item -> !item.isEmpty());
    }

    private static <E extends Enum<E>> Optional<Set<E>> constants(Class<E> type, String text) {
        var found = new ArrayList<E>();
        for (String item : items(text, ",").toList()) {
            Optional<E> one = constant(type, item);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            found.add(one.get());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(EnumSet.copyOf(found)));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> lowerCase(value).equals(text))
                .findFirst();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Form::lowerCase).toList();
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String alternatives(Collection<String> names, String last) {
        var all = List.copyOf(names);
        return String.join(", ", all.subList(0, all.size() - 1)) + last + all.get(all.size() - 1);
    }
}

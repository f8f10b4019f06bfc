package dev.reprise.reports;

import dev.reprise.reports.view.FailureRule;
import dev.reprise.reports.view.Page;
import dev.reprise.reports.view.Pages;
import dev.reprise.reports.view.SiteView;
import dev.reprise.results.CanonicalDigest;
import dev.reprise.results.Results;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** The report folder: pages, images and assets. */
final class Site {

    private static final List<String> ASSETS = List.of(
            "report.css", "theme.js", "claims.js", "brush.js", "charts.js", "frames.js", "cards.js", "favicon.svg");
    private static final String ECHARTS = "/META-INF/maven/org.webjars.npm/echarts/pom.properties";

    /** Folders that hold nothing but our files, so that pages of a former rendering can go. */
    private static final List<String> OWNED = List.of("experiments", "reports", "texts", "claims", "images");

    private final Optional<Path> overrides;
    private final Set<Path> written = ConcurrentHashMap.newKeySet();

    Site(Optional<Path> overrides) {
        this.overrides = overrides;
    }

    void write(Pages pages, Path folder) throws IOException {
        var templates = Templates.of(overrides);
        // Nothing may go on writing behind the back of a caller who was told that it failed.
        var failures = new ConcurrentLinkedQueue<IOException>();
        pages.pages().parallelStream()
                .forEach(page -> attempt(failures, () -> write(templates, pages.site(), page, folder)));
        pages.files().entrySet().parallelStream()
                .forEach(file -> attempt(failures, () -> write(folder.resolve(file.getKey()), file.getValue())));
        IOException failure = failures.peek();
        if (failure != null) {
            throw failure;
        }
        Path assets = folder.resolve("assets");
        for (String asset : ASSETS) {
            write(assets.resolve(asset), asset(asset));
        }
        write(assets.resolve("echarts.min.js"), echarts("dist/echarts.common.min.js"));
        write(assets.resolve("echarts.LICENSE.txt"), echarts("LICENSE"));
        removeStale(folder);
    }

    /** Fills all pages, and keeps none. */
    static void rehearse(Pages pages) throws IOException {
        var templates = Templates.of(Optional.empty());
        for (Page page : pages.pages()) {
            templates.fill(pages.site(), page);
        }
    }

    void writeSingle(Results results, FailureRule rule, Path file) throws IOException {
        byte[] style = asset("report.css");
        Pages pages = Pages.single(results, rule, new String(style, StandardCharsets.UTF_8), hash(style));
        String html = Templates.of(overrides).fill(pages.site(), pages.pages().get(0));
        write(file.toAbsolutePath(), html.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] style) {
        byte[] digest = CanonicalDigest.sha256().digest(style);
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void attempt(Queue<IOException> failures, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            failures.add(e);
        }
    }

    private void write(Templates templates, SiteView site, Page page, Path folder) throws IOException {
        String html = templates.fill(site, page);
        write(folder.resolve(page.path()), html.getBytes(StandardCharsets.UTF_8));
    }

    private void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        written.add(file);
    }

    private byte[] asset(String name) throws IOException {
        Path override =
                overrides.map(folder -> folder.resolve("assets").resolve(name)).orElse(Path.of(""));
        return overrides.isPresent() && Files.isRegularFile(override)
                ? Files.readAllBytes(override)
                : resource("assets/" + name);
    }

    private static byte[] echarts(String file) throws IOException {
        var properties = new Properties();
        try (InputStream in = open(ECHARTS)) {
            properties.load(in);
        }
        return resource("/META-INF/resources/webjars/echarts/" + properties.getProperty("version") + "/" + file);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Site.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is not on the class path of the report");
        }
        return in;
    }

    private void removeStale(Path folder) throws IOException {
        for (String owned : OWNED) {
            Path subfolder = folder.resolve(owned);
            if (Files.isDirectory(subfolder)) {
                try (Stream<Path> files = Files.list(subfolder)) {
                    for (Path file :
                            files.filter(file -> !written.contains(file)).toList()) {
                        if (Files.isRegularFile(file)) {
                            Files.delete(file);
                        }
                    }
                }
            }
        }
    }
}

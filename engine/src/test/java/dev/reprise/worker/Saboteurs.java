package dev.reprise.worker;

import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.train.Trial;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.net.Authenticator;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Experiments that leave something behind, and one that looks for it. */
final class Saboteurs {

    /** In the order of their seeds. */
    static final List<String> KINDS = List.of(
            "locale",
            "format locale",
            "time zone",
            "property",
            "removed property",
            "properties object",
            "out",
            "err",
            "in",
            "uncaught handler",
            "provider",
            "authenticator",
            "proxy selector",
            "cookie handler",
            "redirects",
            "data types",
            "array order",
            "native threads",
            "native debugging",
            "random state",
            "thread-local",
            "inherited thread-local",
            "interrupt",
            "context class loader",
            "thread name and priority",
            "static field");

    /** Kinds that nothing can put back, so that the worker is replaced. */
    static final List<String> FATAL_KINDS = List.of("thread", "late exit", "closed out");

    private static final ThreadLocal<String> LOCAL = ThreadLocal.withInitial(() -> "clean");
    private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    private Saboteurs() {}

    /** What a trial can see of its JVM and thread, each under a number of its own. */
    @Experiment
    static class Witness {

        static String state = "clean";

        @Train
        void train(Trial trial) {
            trial.record("locale", Locale.getDefault().hashCode());
            trial.record("text", String.format("%.1f", 0.5).hashCode());
            trial.record("zone", TimeZone.getDefault().hashCode());
            trial.record("property", System.getProperty("saboteur", "clean").hashCode());
            trial.record("line", String.valueOf(System.getProperty("user.name")).hashCode());
            trial.record(
                    "properties", System.getProperties().getClass().getName().hashCode());
            trial.record("out", System.out instanceof Broken ? 1 : 0);
            trial.record("err", System.err instanceof Broken ? 1 : 0);
            trial.record("in", System.in instanceof ByteArrayInputStream ? 1 : 0);
            trial.record("handler", Thread.getDefaultUncaughtExceptionHandler() == null ? 0 : 1);
            trial.record("providers", names().hashCode());
            trial.record("authenticator", Authenticator.getDefault() == null ? 0 : 1);
            trial.record("proxies", ProxySelector.getDefault() == null ? 0 : 1);
            trial.record("cookies", CookieManager.getDefault() == null ? 0 : 1);
            trial.record("redirects", HttpURLConnection.getFollowRedirects() ? 1 : 0);
            trial.record("thread", LOCAL.get().hashCode());
            trial.record("inherited", String.valueOf(INHERITED.get()).hashCode());
            trial.record("interrupted", Thread.currentThread().isInterrupted() ? 1 : 0);
            trial.record("loader", Thread.currentThread().getContextClassLoader() == null ? 1 : 0);
            trial.record("name", Thread.currentThread().getName().hashCode());
            trial.record("priority", Thread.currentThread().getPriority());
            trial.record("width", Nd4j.rand(1, 1).dataType().width());
            trial.record("order", Nd4j.create(2, 2).ordering());
            trial.record("native threads", Nd4j.getEnvironment().maxThreads());
            trial.record("native debugging", Nd4j.getEnvironment().isDebug() ? 1 : 0);
            trial.record("drawn", Nd4j.rand(1, 1).getDouble(0));
            trial.record("static", state.hashCode());
            Mischief.fit(trial, 3);
        }

        private static List<String> names() {
            var names = new ArrayList<String>();
            Collections.addAll(names, Security.getProviders().length + " providers");
            for (var provider : Security.getProviders()) {
                names.add(provider.getName());
            }
            return names;
        }
    }

    /** Leaves behind what its seed says. */
    @Experiment
    static class Saboteur {

        static String state = "clean";

        @Train
        void train(Trial trial) throws Exception {
            sabotage(KINDS.get(trial.seed() - 1));
        }

        private void sabotage(String kind) throws Exception {
            switch (kind) {
                case "locale" -> Locale.setDefault(Locale.GERMANY);
                case "format locale" -> Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
                case "time zone" -> TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
                case "property" -> System.setProperty("saboteur", "was here");
                case "removed property" -> System.clearProperty("user.name");
                case "properties object" -> System.setProperties(new Emptied());
                case "out" -> System.setOut(new Broken());
                case "err" -> System.setErr(new Broken());
                case "in" -> System.setIn(new ByteArrayInputStream(new byte[1]));
                case "uncaught handler" -> Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
                case "provider" -> Security.removeProvider(Security.getProviders()[0].getName());
                case "authenticator" -> Authenticator.setDefault(new Authenticator() {});
                case "proxy selector" -> ProxySelector.setDefault(null);
                case "cookie handler" -> CookieManager.setDefault(new CookieManager());
                case "redirects" -> HttpURLConnection.setFollowRedirects(false);
                case "data types" -> Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
                case "array order" -> Nd4j.factory().setOrder('f');
                case "native threads" -> Nd4j.getEnvironment().setMaxThreads(3);
                case "native debugging" -> Nd4j.getEnvironment().setDebug(true);
                case "random state" -> Nd4j.getRandom().setSeed(7);
                case "thread-local" -> LOCAL.set("was here");
                case "inherited thread-local" -> INHERITED.set("was here");
                case "interrupt" -> Thread.currentThread().interrupt();
                case "context class loader" -> Thread.currentThread().setContextClassLoader(null);
                case "thread name and priority" -> {
                    Thread.currentThread().setName("saboteur");
                    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
                }
                case "static field" -> {
                    state = "was here";
                }
                default -> throw new IllegalArgumentException(kind);
            }
        }
    }

    /** Counts in its own static field. */
    @Experiment
    static class Counts {

        static int trials;

        @Train
        void train(Trial trial) {
            trial.record("trials", ++trials);
        }
    }

    /** Leaves behind what its seed says, for which there is no way back. */
    @Experiment
    static class Fatal {
        @Train
        void train(Trial trial) {
            switch (FATAL_KINDS.get(trial.seed() - 1)) {
                case "thread" -> later(Fatal::sleep);
                case "late exit" ->
                    later(() -> {
                        sleep();
                        System.exit(5);
                    });
                default -> System.out.close();
            }
            trial.record("pid", ProcessHandle.current().pid());
        }

        private static void later(Runnable action) {
            var thread = new Thread(action, "saboteur");
            thread.setDaemon(true);
            thread.start();
        }

        private static void sleep() {
            try {
                Thread.sleep(1_500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Broken extends PrintStream {
        Broken() {
            super(new java.io.ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        }
    }

    private static final class Emptied extends Properties {
        private static final long serialVersionUID = 1L;
    }
}

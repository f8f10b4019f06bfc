package dev.reprise.execute;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;

/** The values that Java keeps for a whole JVM and lets any code change. */
final class SharedValues {

    private SharedValues() {}

    static List<SharedValue<?>> all() {
        return List.of(
                new SharedValue<>("the default locale", Locale::getDefault, Locale::setDefault),
                locale(Locale.Category.DISPLAY),
                locale(Locale.Category.FORMAT),
                new SharedValue<>("the default time zone", TimeZone::getDefault, TimeZone::setDefault),
                new SharedValue<>("the system properties", SystemProperties::current, SystemProperties::restore),
                new SharedValue<>("System.out", () -> System.out, System::setOut),
                new SharedValue<>("System.err", () -> System.err, System::setErr),
                new SharedValue<>("System.in", () -> System.in, System::setIn),
                new SharedValue<>(
                        "the default handler of uncaught exceptions",
                        () -> Optional.ofNullable(Thread.getDefaultUncaughtExceptionHandler()),
                        handler -> Thread.setDefaultUncaughtExceptionHandler(handler.orElse(null))),
                new SharedValue<>("the security providers", SharedValues::providers, SharedValues::setProviders),
                new SharedValue<>(
                        "the default authenticator",
                        () -> Optional.ofNullable(Authenticator.getDefault()),
                        value -> Authenticator.setDefault(value.orElse(null))),
                new SharedValue<>(
                        "the default proxy selector",
                        () -> Optional.ofNullable(ProxySelector.getDefault()),
                        value -> ProxySelector.setDefault(value.orElse(null))),
                new SharedValue<>(
                        "the default cookie handler",
                        () -> Optional.ofNullable(CookieHandler.getDefault()),
                        value -> CookieHandler.setDefault(value.orElse(null))),
                new SharedValue<>(
                        "the default response cache",
                        () -> Optional.ofNullable(ResponseCache.getDefault()),
                        value -> ResponseCache.setDefault(value.orElse(null))),
                new SharedValue<>(
                        "whether redirects are followed",
                        HttpURLConnection::getFollowRedirects,
                        HttpURLConnection::setFollowRedirects));
    }

    private static SharedValue<Locale> locale(Locale.Category category) {
        return new SharedValue<>(
                "the default locale of " + category,
                () -> Locale.getDefault(category),
                locale -> Locale.setDefault(category, locale));
    }

    private static List<Provider> providers() {
        return List.of(Security.getProviders());
    }

    private static void setProviders(List<Provider> providers) {
        Arrays.stream(Security.getProviders()).forEach(provider -> Security.removeProvider(provider.getName()));
        providers.forEach(Security::addProvider);
    }

    /** The object and what it holds: a trial may exchange either. */
    private record SystemProperties(Properties object, Map<Object, Object> content) {

        static SystemProperties current() {
            Properties properties = System.getProperties();
            return new SystemProperties(properties, Map.copyOf(properties));
        }

        void restore() {
            object.keySet().retainAll(content.keySet());
            object.putAll(content);
            System.setProperties(object);
        }
    }
}

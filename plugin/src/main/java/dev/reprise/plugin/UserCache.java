package dev.reprise.plugin;

import java.nio.file.Path;

/** Reprise's folder in the user's cache: {@code $XDG_CACHE_HOME/reprise}, or {@code ~/.cache/reprise}. */
final class UserCache {

    private UserCache() {}

    static Path folder(String name) {
        String cacheHome = System.getenv("XDG_CACHE_HOME");
        Path base =
                cacheHome == null || cacheHome.isBlank() || !Path.of(cacheHome).isAbsolute()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cacheHome);
        return base.resolve("reprise").resolve(name);
    }
}

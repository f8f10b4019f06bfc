package dev.reprise.data.fetch;

import dev.reprise.data.Dataset;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data sets of one JVM. Each is found, checked and decoded once and then shared by all trials; seeded ones are made anew
 * per call, which is cheap. Failures are remembered too: what could not be had once is not sought again. Safe for use by many
 * threads.
 */
public final class DataSets {

    private final DataSettings settings;
    private final Resolver resolver;
    private final ConcurrentHashMap<Dataset<?>, CompletableFuture<Loaded<?>>> loaded = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Class<?>, Dataset<?>> definitions = new ConcurrentHashMap<>();
    private final Map<String, DataUse> uses = new LinkedHashMap<>();

    public DataSets(DataSettings settings) {
        this(settings, new HttpsDownload(settings.timeout(), settings.route().proxy()));
    }

    DataSets(DataSettings settings, HttpsDownload https) {
        this.settings = settings;
        this.resolver = new Resolver(settings, https);
    }

    /**
     * Loads a data set by its class, which needs a no-argument constructor.
     *
     * @param seed the trial's; only seeded data sets depend on it
     * @throws dev.reprise.data.DataUnavailableException if it cannot be had: the trial was not run
     * @throws dev.reprise.data.CorruptDataException if what was found had to be refused
     */
    public <T> Loaded<T> load(Class<? extends Dataset<T>> type, long seed) {
        return load(definition(type), seed);
    }

    /** Loads a data set that is configured by its instance; equal instances share their content. Errors as above. */
    @SuppressWarnings("unchecked") // the entry of a Dataset<T> is made here, by a Dataset<T>
    public <T> Loaded<T> load(Dataset<T> dataset, long seed) {
        if (dataset.seeded()) {
            return used(Loading.of(dataset, this, resolver, seed));
        }
        CompletableFuture<Loaded<?>> mine = new CompletableFuture<>();
        CompletableFuture<Loaded<?>> first = loaded.putIfAbsent(dataset, mine);
        if (first == null) {
            try {
                mine.complete(Loading.of(dataset, this, resolver, seed));
            } catch (RuntimeException | Error e) {
                mine.completeExceptionally(e);
            }
        }
        try {
            return used((Loaded<T>) (first == null ? mine : first).join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Every data set that was loaded so far, in the order of first use. */
    public List<DataUse> used() {
        synchronized (uses) {
            return new ArrayList<>(uses.values());
        }
    }

    /** Looks what is on this machine; fetches nothing. */
    public DataStatus status(Dataset<?> dataset) {
        return new Survey(settings, resolver.offline()).of(dataset);
    }

    /** Fetches what is not on this machine, unless offline, and says how that went; decodes nothing. */
    public DataStatus prefetch(Dataset<?> dataset) {
        return new Survey(settings, resolver).of(dataset);
    }

    private <T> Loaded<T> used(Loaded<T> result) {
        synchronized (uses) {
            uses.putIfAbsent(result.use().id(), result.use());
        }
        return result;
    }

    @SuppressWarnings("unchecked") // keyed by its own class
    private <T> Dataset<T> definition(Class<? extends Dataset<T>> type) {
        return (Dataset<T>) definitions.computeIfAbsent(type, DataSets::instantiate);
    }

    private static Dataset<?> instantiate(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Dataset<?>) constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("The constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type.getName() + " needs a constructor without arguments to be used as a data set by its class", e);
        }
    }
}

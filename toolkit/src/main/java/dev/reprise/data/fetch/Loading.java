package dev.reprise.data.fetch;

import dev.reprise.data.About;
import dev.reprise.data.CheckedFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One data set while it is being loaded; afterwards it knows what to record. */
final class Loading implements Inputs {

    private final Dataset<?> dataset;
    private final DataSets others;
    private final Resolution resolution;
    private final long seed;
    private final Set<DataUse> derivedFrom = new LinkedHashSet<>();

    private Loading(Dataset<?> dataset, DataSets others, Resolution resolution, long seed) {
        this.dataset = dataset;
        this.others = others;
        this.resolution = resolution;
        this.seed = seed;
    }

    static <T> Loaded<T> of(Dataset<T> dataset, DataSets others, Resolver resolver, long seed) {
        Loading loading = new Loading(dataset, others, resolver.resolve(dataset), seed);
        T content = dataset.load(loading);
        return new Loaded<>(content, loading.use());
    }

    @Override
    public CheckedFile file(String name) {
        return Optional.ofNullable(resolution.files().get(name))
                .orElseThrow(() -> new IllegalArgumentException(dataset.about().id() + " declares no file " + name
                        + ", only " + resolution.files().keySet()));
    }

    @Override
    public Optional<String> substitute() {
        return resolution.substitute();
    }

    @Override
    public long seed() {
        if (!dataset.seeded()) {
            throw new IllegalStateException(
                    dataset.about().id() + " asks for a seed but does not say that it is seeded()");
        }
        return seed;
    }

    @Override
    public <D> D data(Class<? extends Dataset<D>> type) {
        Loaded<D> other = others.load(type, seed);
        derivedFrom.add(other.use());
        return other.content();
    }

    private DataUse use() {
        About about = dataset.about();
        List<CheckedFile> files = new ArrayList<>(resolution.files().values());
        derivedFrom.forEach(use -> files.addAll(use.files()));
        String notes = Stream.concat(
                        Stream.of(about.note(), resolution.note()),
                        derivedFrom.stream().map(DataUse::note))
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("; "));
        return new DataUse(about.id(), about.title(), source(), files, notes);
    }

    private String source() {
        String made = dataset.seeded() ? "generated with the trial's seed" : "generated";
        if (!derivedFrom.isEmpty()) {
            made = (dataset.seeded() ? "derived with the trial's seed from " : "derived from ")
                    + derivedFrom.stream()
                            .map(use -> use.title() + " (" + use.source() + ")")
                            .collect(Collectors.joining(", "));
        }
        boolean fromFiles = !resolution.files().isEmpty();
        return fromFiles && derivedFrom.isEmpty()
                ? resolution.source()
                : fromFiles ? resolution.source() + "; " + made : made;
    }
}

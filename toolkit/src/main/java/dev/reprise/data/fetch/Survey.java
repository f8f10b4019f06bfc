package dev.reprise.data.fetch;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataException;
import dev.reprise.data.Dataset;
import java.util.List;

/** Looks what is there and tells it to people. */
final class Survey {

    private final DataSettings settings;
    private final Resolver resolver;

    Survey(DataSettings settings, Resolver resolver) {
        this.settings = settings;
        this.resolver = resolver;
    }

    DataStatus of(Dataset<?> dataset) {
        if (dataset.files().isEmpty()) {
            return status(dataset, DataStatus.State.GENERATED, "generated or derived", List.of(), List.of());
        }
        try {
            Resolution found = resolver.resolve(dataset);
            return status(
                    dataset,
                    found.substitute().isPresent() ? DataStatus.State.SUBSTITUTE : DataStatus.State.PRESENT,
                    found.source() + (found.note().isEmpty() ? "" : " (" + found.note() + ")"),
                    found.files().values().stream()
                            .map(file -> file.name() + ", " + file.size() + " bytes, " + file.path())
                            .toList(),
                    List.of());
        } catch (DataException e) {
            boolean corrupt = e instanceof CorruptDataException;
            return status(
                    dataset,
                    corrupt ? DataStatus.State.REFUSED : DataStatus.State.MISSING,
                    corrupt ? String.valueOf(e.getMessage()) : "not on this machine, or not all of it",
                    dataset.files().stream()
                            .map(file ->
                                    file.name() + ", " + file.versions().get(0).size() + " bytes")
                            .toList(),
                    HowToGet.of(dataset, settings));
        }
    }

    private static DataStatus status(
            Dataset<?> dataset, DataStatus.State state, String where, List<String> files, List<String> howToGet) {
        return new DataStatus(
                dataset.about().id(),
                dataset.about().title(),
                state,
                where,
                dataset.about().licence(),
                files,
                howToGet);
    }
}

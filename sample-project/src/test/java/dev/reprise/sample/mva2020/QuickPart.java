package dev.reprise.sample.mva2020;

import dev.reprise.data.Samples;
import dev.reprise.data.Splits;
import dev.reprise.train.Trial;

/** What the quick profile takes of the studies of digits: few images and few epochs. */
final class QuickPart {

    static final String QUICK = "Trains 5 epochs on 320 of the 50,000 images and measures on 320 of the 10,000.";

    private static final int IMAGES = 320;
    private static final int EPOCHS = 5;

    private QuickPart() {}

    /** The first images of each part; in the full profile all of them. */
    static Splits of(Trial trial, Splits all) {
        return new Splits(
                first(trial, "training", all.train()),
                first(trial, "validation", all.validation()),
                first(trial, "test", all.test()));
    }

    private static Samples first(Trial trial, String part, Samples samples) {
        return samples.take(trial.scale(part + " images", samples.size(), IMAGES));
    }

    /** @param full what the full profile trains */
    static int epochs(Trial trial, int full) {
        return trial.scale("epochs", full, EPOCHS);
    }
}

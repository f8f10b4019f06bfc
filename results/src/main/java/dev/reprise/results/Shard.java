package dev.reprise.results;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several machines that train a run's trials together. Which shard trains a trial depends on its experiment, arm and seed
 * alone, so that machines need not talk to each other, and adding an experiment moves no trial of another one.
 *
 * <p>A hash of experiment and arm says which shard has the arm's first seed; the seeds after it go to the shards in turn. Trials
 * of one arm take about the same time, and so each arm's cost is spread evenly, to within one trial.
 *
 * @param index from 1
 * @param count how many shards there are
 */
public record Shard(int index, int count) {

    /** The only shard of a run on one machine. */
    public static final Shard ALL = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException("There is no shard " + index + " of " + count);
        }
    }

    /**
     * Reads {@code i/n}.
     *
     * @return empty if the text is not of the form, or there is no such shard
     */
    public static Optional<Shard> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            int index = Integer.parseInt(matcher.group(1));
            int count = Integer.parseInt(matcher.group(2));
            if (index >= 1 && index <= count) {
                return Optional.of(new Shard(index, count));
            }
        }
        return Optional.empty();
    }

    /** The shard that trains a trial. */
    public Shard of(TrialKey trial) {
        return new Shard(ownerOf(trial), count);
    }

    private int ownerOf(TrialKey trial) {
        var hash = new CRC32();
        // Arms are equal whatever the order of their values.
        String text = trial.experimentId() + "\n" + new TreeMap<>(trial.arm().values());
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) ((hash.getValue() + trial.seed() - 1) % count) + 1;
    }

    /** {@code 2/4}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}

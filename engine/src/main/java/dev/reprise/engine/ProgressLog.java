package dev.reprise.engine;

import dev.reprise.parameters.ProgressStyle;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.TrialListener;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Prints how training goes on, at most one line in a while whatever the number of trials: what is done, what is left, and the
 * epoch, loss and rate of each running trial.
 */
final class ProgressLog implements TrialListener {

    /** What a line begins with that takes the place of the one before. The plugin knows it too. */
    static final String STATUS_MARK = "\u0001";

    private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);
    private static final Duration STATUS_INTERVAL = Duration.ofMillis(250);

    private static final int MOST_SHOWN = 16;

    private final ProgressStyle style;
    private final PrintStream out;
    private final Pace pace;
    private final AtomicLong lastLine = new AtomicLong(System.nanoTime());

    ProgressLog(ProgressStyle style, PrintStream out, Pace pace) {
        this.style = style;
        this.out = out;
        this.pace = pace;
    }

    @Override
    public void trialStarted(TrialKey trial) {
        pace.started(trial);
        printIfDue();
    }

    @Override
    public void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {
        pace.epoch(trial, epoch, epochs, loss);
        printIfDue();
    }

    @Override
    public void trialFinished(TrialKey trial, TrialResult result) {
        pace.ended(trial, result);
        printIfDue();
    }

    private void printIfDue() {
        Duration interval = style == ProgressStyle.STATUS ? STATUS_INTERVAL : LOG_INTERVAL;
        long now = System.nanoTime();
        long last = lastLine.get();
        if (now - last >= interval.toNanos() && lastLine.compareAndSet(last, now)) {
            out.println((style == ProgressStyle.STATUS ? STATUS_MARK : "") + line());
        }
    }

    private String line() {
        String left = pace.left()
                .map(time -> String.format(Locale.ROOT, ", about %d:%02d left", time.toMinutes(), time.toSecondsPart()))
                .orElse("");
        return "[" + pace.finished() + " of " + pace.total() + " trials" + left + "] " + running(pace.running());
    }

    /** Some of them: an executor of many machines may have hundreds. */
    private static String running(List<Pace.Running> trials) {
        return trials.stream().limit(MOST_SHOWN).map(ProgressLog::describe).collect(Collectors.joining("; "))
                + (trials.size() > MOST_SHOWN ? "; and " + (trials.size() - MOST_SHOWN) + " more" : "");
    }

    private static String describe(Pace.Running trial) {
        return trial.epoch() == 0
                ? trial.trial().toString()
                : String.format(
                        Locale.ROOT,
                        "%s: epoch %d of %d, loss %.4g, %.3g epochs/s",
                        trial.trial(),
                        trial.epoch(),
                        trial.epochs(),
                        trial.loss(),
                        trial.epochsPerSecond());
    }
}

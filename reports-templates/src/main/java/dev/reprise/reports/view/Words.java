package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.text.Quotation;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.EarlierRun;
import dev.reprise.results.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.stream.Collectors;

/** Small texts that several pages share. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int MOST_SAID = 110;
    private static final String DIRTY = "-dirty";
    private static final String FAILS = "Fails the build: ";

    private Words() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Of what a run did not select. */
    static String keptFrom(EarlierRun run) {
        return "As of an earlier run, which finished at " + time(run.finishedAt()) + " (" + run.profile()
                + " profile): this one selected other experiments, and nothing here decides its build.";
    }

    static String day(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(instant);
    }

    /** The beginning of a hash; a commit still says whether files had changed since. */
    static String shortened(String hash, int letters) {
        boolean dirty = hash.endsWith(DIRTY);
        String hex = dirty ? hash.substring(0, hash.length() - DIRTY.length()) : hash;
        return hex.codePointCount(0, hex.length()) <= letters
                ? hash
                : hex.substring(0, hex.offsetByCodePoints(0, letters)) + (dirty ? DIRTY : "");
    }

    /** As much of a quote as fits a line, without its markup. */
    static String said(String quote) {
        String line = Quotation.unmarked(quote).replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= MOST_SAID) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, MOST_SAID));
        int word = cut.lastIndexOf(' ');
        return (word > MOST_SAID / 2 ? cut.substring(0, word) : cut) + " …";
    }

    static boolean scaled(Protocol protocol) {
        return protocol == Protocol.SCALED;
    }

    static String arm(Arm arm) {
        return arm.values().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What the text beside a claim is: a number that the report prints, or the relation that the claim checks. */
    static String reportedLabel(ClaimResult claim) {
        return claim.subject() == Subject.NUMBER ? "The report says" : "We check";
    }

    /** {@code 5} or {@code 5 to 16}; empty where there is none. */
    static String range(IntSummaryStatistics numbers) {
        if (numbers.getCount() == 0) {
            return "";
        }
        return numbers.getMin() == numbers.getMax()
                ? String.valueOf(numbers.getMin())
                : numbers.getMin() + " to " + numbers.getMax();
    }

    static String key(Outcome outcome) {
        return switch (outcome) {
            case MET -> "met";
            case MISSED -> "missed";
            case DEVIATED_AS_EXPECTED -> "deviated";
            case STALE_DEVIATION -> "stale";
            case OPEN -> "open";
            case INVALID -> "invalid";
        };
    }

    /** In a few words. */
    static String forTheBuild(Outcome outcome) {
        return switch (outcome) {
            case MET -> "reproduces";
            case OPEN -> "undecided or not run";
            case MISSED -> "fails the build, no deviation is declared";
            case DEVIATED_AS_EXPECTED -> "declared deviation";
            case STALE_DEVIATION -> "fails the build, the declared deviation is stale";
            case INVALID -> "fails the build, the claim is invalid";
        };
    }

    /**
     * Empty where the verdict says it all.
     *
     * @param fails whether it fails the build
     */
    static String meaning(ClaimResult claim, boolean fails) {
        String usual = meaning(claim);
        return fails || !usual.startsWith(FAILS)
                ? usual
                : usual.substring(FAILS.length(), FAILS.length() + 1).toUpperCase(Locale.ROOT)
                        + usual.substring(FAILS.length() + 1);
    }

    private static String meaning(ClaimResult claim) {
        return switch (claim.outcome()) {
            case MET, OPEN -> "";
            case MISSED -> FAILS + "the report says otherwise and no deviation is declared.";
            case DEVIATED_AS_EXPECTED -> "Expected: this deviation is declared.";
            case STALE_DEVIATION -> FAILS + "the declared deviation was not measured, so it is stale.";
            case INVALID -> FAILS + "the claim is invalid and can never be judged.";
        };
    }

    /** Empty for a verdict that rests on no chance. */
    static String chance(ClaimResult claim) {
        return claim.finding()
                .p()
                .map(p -> claim.verdict() == Verdict.REPRODUCED
                        ? p(p) + " to look this good if the claim did not hold"
                        : p(p) + " to look this bad if the claim held" + adjusted(claim))
                .orElse("");
    }

    private static String adjusted(ClaimResult claim) {
        return claim.finding()
                .q()
                .map(q -> "; q = " + twoDigits(q) + " adjusted for all claims of the report (Benjamini-Hochberg)")
                .orElse("");
    }

    private static String p(double p) {
        return "p = " + twoDigits(p);
    }

    static String twoDigits(double chance) {
        return chance < 1e-4
                ? String.format(Locale.ROOT, "%.1e", chance)
                : new BigDecimal(chance).round(new MathContext(2)).toPlainString();
    }
}

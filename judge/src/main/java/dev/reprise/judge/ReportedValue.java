package dev.reprise.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A number that a report prints.
 *
 * @param cell where
 * @param reported the number with its printed precision
 * @param margin half width of what still counts as the same, as recorded by the trials
 * @param testSize how many answers a share counts, when the report's test set is another one than ours
 */
public record ReportedValue(Cell cell, Quantity reported, BigDecimal margin, OptionalInt testSize)
        implements Assertion {

    public ReportedValue {
        reported.in(Threshold.unit(cell, reported), "reported number");
        if (margin.signum() <= 0) {
            throw new IllegalArgumentException("The margin of a reported number must be positive, not " + margin + ".");
        }
    }

    /** A reported number that still lacks its margin. */
    public record Unbounded(Cell cell, Quantity reported) {

        /**
         * What still counts as the same number: {@code "3%"} are three percentage points.
         *
         * @throws IllegalArgumentException if the unit is not that of the reported number
         */
        public ReportedValue within(String margin) {
            Quantity parsed = Quantity.parse(margin).in(reported.unit(), "margin");
            return new ReportedValue(cell, reported, parsed.exact(), OptionalInt.empty());
        }

        /** The same, as a share of the reported number: {@code "10%"} of 2.5 are 0.25. */
        public ReportedValue withinRelative(String share) {
            Quantity parsed = Quantity.parse(share).in(Unit.PERCENT, "relative margin");
            BigDecimal margin = reported.exact().abs().multiply(parsed.exact());
            return new ReportedValue(cell, reported, margin, OptionalInt.empty());
        }
    }

    /** Says that the report's share counts so many answers of a test set that is not ours. */
    public ReportedValue onTestSetOf(int size) {
        return new ReportedValue(cell, reported, margin, OptionalInt.of(size));
    }

    @Override
    public String kind() {
        return "reported-value";
    }

    @Override
    public Subject subject() {
        return Subject.NUMBER;
    }

    @Override
    public List<String> metrics() {
        return List.of(cell.metric().name());
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return cell.resolve(sweeps, all).stream().map(Cell::arm).toList();
    }

    @Override
    public String statement() {
        return reported.text();
    }

    @Override
    public boolean absolute() {
        return true;
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return ImpossibleShares.areMeant(reported.unit(), cell.metric(), Stream.of(reported));
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return ReportedValueJudge.judge(this, context);
    }
}

package dev.reprise.judge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Training fails in one of several ways; the verdict says which.
 *
 * @param cells where
 * @param events what counts as failing
 * @param chance of a right guess, for {@link Event#CHANCE}
 * @param testSize number of answers, for {@link Event#CHANCE}
 * @param slack how far beyond the band of chance a value may lie
 * @param rise how far above its lowest value a series must end, for {@link Event#ROSE_AGAIN}
 */
public record DivergesOrChance(
        Cells cells,
        Set<Event> events,
        Optional<Quantity> chance,
        int testSize,
        Optional<Quantity> slack,
        Optional<Quantity> rise)
        implements Assertion {

    /** A way to fail. */
    public enum Event {
        /** The value is NaN or infinite. */
        NOT_FINITE("as NaN or infinity"),
        /** The series ends above ten times its start. */
        EXPLODED("above ten times its start"),
        /** The value lies in the band that 99 % of guessers reach. */
        CHANCE("at chance"),
        /** The series ends above its lowest value by more than the margin. */
        ROSE_AGAIN("clearly above its lowest value");

        private final String words;

        Event(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public DivergesOrChance {
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
        if (chance.isPresent() != (testSize > 0) || chance.isPresent() != events.contains(Event.CHANCE)) {
            throw new IllegalArgumentException(
                    "Chance level needs the chance of a right guess and the size of the test set.");
        }
        chance.ifPresent(c -> {
            if (c.recorded() <= 0 || c.recorded() >= 1) {
                throw new IllegalArgumentException(
                        "The chance of a right guess lies between 0% and 100%, unlike '" + c + "'.");
            }
        });
    }

    /**
     * Guessing as a way to fail that still lacks the number of answers, on which the band of chance depends.
     *
     * @param cells where
     * @param events what counts as failing, {@link Event#CHANCE} included
     * @param chance of a right guess
     * @param slack how far beyond the band of chance a value may lie
     * @param rise how far above its lowest value a series must end
     */
    public record Guessing(
            Cells cells, Set<Event> events, Quantity chance, Optional<Quantity> slack, Optional<Quantity> rise) {

        public Guessing {
            events = Set.copyOf(events);
        }

        /**
         * Says how many answers the share counts.
         *
         * @throws IllegalArgumentException if there are none
         */
        public DivergesOrChance onTestSetOf(int size) {
            if (size < 1) {
                throw new IllegalArgumentException(
                        "A share of right answers counts at least one answer, not " + size + ".");
            }
            return new DivergesOrChance(cells, events, Optional.of(chance), size, slack, rise);
        }
    }

    /**
     * Counts guessing as failing too; the number of answers follows.
     *
     * @param chance of a right guess, such as {@code "10%"}
     */
    public Guessing orStaysAtChance(String chance) {
        Set<Event> more = EnumSet.copyOf(events);
        more.add(Event.CHANCE);
        return new Guessing(cells, more, Quantity.parse(chance), slack, rise);
    }

    /** Counts a series that ends above its lowest value by more than {@code margin} as failing too. */
    public DivergesOrChance orRisesAgainBy(String margin) {
        Set<Event> more = EnumSet.copyOf(events);
        more.add(Event.ROSE_AGAIN);
        return new DivergesOrChance(cells, more, chance, testSize, slack, Optional.of(Quantity.parse(margin)));
    }

    /** Counts values this far beyond the band of chance as chance. */
    public DivergesOrChance within(String slack) {
        return new DivergesOrChance(cells, events, chance, testSize, Optional.of(Quantity.parse(slack)), rise);
    }

    Unit unit() {
        return cells.metric().shownIn().or(() -> chance.map(Quantity::unit)).orElse(Unit.NONE);
    }

    @Override
    public String kind() {
        return "diverges-or-chance";
    }

    @Override
    public Subject subject() {
        return Subject.COMPARISON;
    }

    @Override
    public List<String> metrics() {
        return List.of(cells.metric().name());
    }

    @Override
    public List<Arm> arms(Sweeps sweeps, List<Arm> all) {
        return cells.resolve(sweeps, all).stream().map(Cell::arm).toList();
    }

    @Override
    public String statement() {
        return events.stream()
                .map(e -> e == Event.CHANCE ? "at chance (" + chance.orElseThrow() + ")" : e.words())
                .collect(Collectors.joining(" or ", "ends ", ""));
    }

    @Override
    public Needs needs() {
        return Needs.COMMON_SEED;
    }

    @Override
    public boolean ofShares() {
        return cells.metric().share() && (chance.isPresent() || unit() == Unit.PERCENT);
    }

    @Override
    public Judgement judge(JudgingContext context) {
        return FailureJudge.judge(this, context);
    }
}

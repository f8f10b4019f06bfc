package dev.reprise.store;

import dev.reprise.Verdict;
import dev.reprise.store.AcceptedRun.AcceptedExperiment;
import dev.reprise.store.AcceptedRun.AcceptedTrial;
import dev.reprise.store.LockDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lists how two runs differ, in the order of experiments, trials and claims. */
final class RunDifferences {

    private static final AcceptedExperiment NOTHING = new AcceptedExperiment(List.of(), Map.of());

    private final FingerprintMatch match;
    private final double tolerance;
    private final List<LockDifference> differences = new ArrayList<>();

    RunDifferences(FingerprintMatch match, double tolerance) {
        this.match = match;
        this.tolerance = tolerance;
    }

    List<LockDifference> between(AcceptedRun accepted, AcceptedRun now) {
        var ids = new TreeSet<>(accepted.experiments().keySet());
        ids.addAll(now.experiments().keySet());
        for (String id : ids) {
            Optional<AcceptedExperiment> was =
                    Optional.ofNullable(accepted.experiments().get(id));
            Optional<AcceptedExperiment> is =
                    Optional.ofNullable(now.experiments().get(id));
            if (is.isEmpty()) {
                add(Kind.MISSING, id, id + " was accepted and is not in this run");
            } else {
                compare(id, was.orElse(NOTHING), is.get());
            }
        }
        return differences;
    }

    private void compare(String id, AcceptedExperiment was, AcceptedExperiment is) {
        if (match != FingerprintMatch.OTHER) {
            for (AcceptedTrial old : was.trials()) {
                is.trial(old.arm(), old.seed())
                        .ifPresentOrElse(
                                trial -> compare(id, old, trial),
                                () -> add(
                                        Kind.MISSING,
                                        id,
                                        name(id, old) + " was accepted and is not among the completed trials"));
            }
            for (AcceptedTrial trial : is.trials()) {
                if (was.trial(trial.arm(), trial.seed()).isEmpty()) {
                    add(Kind.NEW, id, name(id, trial) + " is new");
                }
            }
        }
        var claims = new TreeSet<>(was.verdicts().keySet());
        claims.addAll(is.verdicts().keySet());
        for (String claim : claims) {
            compareVerdicts(
                    id,
                    claim,
                    Optional.ofNullable(was.verdicts().get(claim)),
                    Optional.ofNullable(is.verdicts().get(claim)));
        }
    }

    private void compareVerdicts(String id, String claim, Optional<Verdict> was, Optional<Verdict> is) {
        if (was.isEmpty()) {
            add(Kind.NEW, id, claim + " is new: " + is.orElse(Verdict.NOT_RUN));
        } else if (is.isEmpty()) {
            add(Kind.MISSING, id, claim + " was " + was.get() + " and was not judged");
        } else if (!was.equals(is)) {
            add(Kind.CHANGED, id, claim + " was " + was.get() + ", is " + is.get());
        }
    }

    private void compare(String id, AcceptedTrial was, AcceptedTrial is) {
        int before = differences.size();
        var names = new TreeSet<>(was.metrics().keySet());
        names.addAll(is.metrics().keySet());
        for (String name : names) {
            compareMetrics(
                    id,
                    name(id, is) + ": " + name,
                    Optional.ofNullable(was.metrics().get(name)),
                    Optional.ofNullable(is.metrics().get(name)));
        }
        boolean otherBits = !was.parametersSha256().equals(is.parametersSha256());
        if (match == FingerprintMatch.SAME_BITS && otherBits) {
            String also = differences.size() > before ? "" : ", although all metrics are equal";
            add(
                    Kind.CHANGED,
                    id,
                    name(id, is) + ": the trained parameters have hash " + shortened(is.parametersSha256())
                            + " instead of " + shortened(was.parametersSha256()) + also);
        }
    }

    private void compareMetrics(String id, String name, Optional<Double> was, Optional<Double> is) {
        if (was.isEmpty()) {
            add(Kind.NEW, id, name + " is new: " + is.orElse(Double.NaN));
        } else if (is.isEmpty()) {
            add(Kind.MISSING, id, name + " was " + was.get() + " and was not recorded");
        } else if (!agree(was.get(), is.get())) {
            String allowed =
                    match == FingerprintMatch.SAME_BITS ? "" : ", more than the relative tolerance " + tolerance;
            add(Kind.CHANGED, id, name + " was " + was.get() + ", is " + is.get() + allowed);
        }
    }

    private boolean agree(double was, double is) {
        if (Double.compare(was, is) == 0) {
            return true; // NaN is itself, and an infinity too
        }
        double larger = Math.max(Math.abs(was), Math.abs(is));
        return match == FingerprintMatch.SAME_KIND
                && Double.isFinite(larger)
                && Math.abs(was - is) <= tolerance * larger;
    }

    private void add(Kind kind, String id, String message) {
        differences.add(new LockDifference(kind, id, message));
    }

    private static String name(String id, AcceptedTrial trial) {
        var name = new StringBuilder(id);
        new TreeMap<>(trial.arm())
                .forEach((parameter, value) ->
                        name.append(' ').append(parameter).append('=').append(value));
        return name + " seed " + trial.seed();
    }

    private static String shortened(Optional<String> sha256) {
        return sha256.map(hex -> hex.substring(0, Math.min(12, hex.length()))).orElse("(none)");
    }
}

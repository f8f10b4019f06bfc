package dev.reprise.lock;

import dev.reprise.judge.Verdict;
import dev.reprise.lock.AcceptedRun.AcceptedExperiment;
import dev.reprise.lock.AcceptedRun.AcceptedTrial;
import dev.reprise.lock.LockDifference.Kind;
import dev.reprise.results.FingerprintMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                add(Kind.MISSING, id, "", "", "", "", id + " was accepted and is not in this run");
            } else {
                compare(id, was.orElse(NOTHING), is.get());
            }
        }
        return differences;
    }

    private void compare(String id, AcceptedExperiment was, AcceptedExperiment is) {
        for (AcceptedTrial old : was.trials()) {
            if (isCompared(old)) {
                is.trial(old.arm(), old.seed()).ifPresentOrElse(trial -> compare(id, old, trial), () -> gone(id, old));
            }
        }
        if (match != FingerprintMatch.OTHER) {
            for (AcceptedTrial trial : is.trials()) {
                if (was.trial(trial.arm(), trial.seed()).isEmpty()) {
                    add(Kind.NEW, id, trial.name(), "", "", "", id + " " + trial.name() + " is new");
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

    /** Whether machines of these two kinds agree in the trial in some way. */
    boolean isCompared(AcceptedTrial trial) {
        return match != FingerprintMatch.OTHER || trial.isPortable();
    }

    private FingerprintMatch match(AcceptedTrial was, AcceptedTrial is) {
        return was.isPortable() && is.isPortable() ? FingerprintMatch.SAME_BITS : match;
    }

    private void gone(String id, AcceptedTrial trial) {
        String message = id + " " + trial.name() + " was accepted and is not among the completed trials";
        add(Kind.MISSING, id, trial.name(), "", "", "", message);
    }

    private void compareVerdicts(String id, String claim, Optional<Verdict> was, Optional<Verdict> is) {
        String before = was.map(Verdict::name).orElse("");
        String now = is.map(Verdict::name).orElse("");
        if (was.isEmpty()) {
            add(Kind.NEW, id, "", claim, before, now, claim + " is new: " + now);
        } else if (is.isEmpty()) {
            add(Kind.MISSING, id, "", claim, before, now, claim + " was " + before + " and was not judged");
        } else if (!was.equals(is)) {
            add(Kind.CHANGED, id, "", claim, before, now, claim + " was " + before + ", is " + now);
        }
    }

    private void compare(String id, AcceptedTrial was, AcceptedTrial is) {
        FingerprintMatch asked = match(was, is);
        if (asked == FingerprintMatch.OTHER) {
            return; // the kernel computed only one of them
        }
        int before = differences.size();
        var names = new TreeSet<>(was.metrics().keySet());
        names.addAll(is.metrics().keySet());
        for (String name : names) {
            compareMetrics(
                    id,
                    is,
                    name,
                    asked,
                    Optional.ofNullable(was.metrics().get(name)),
                    Optional.ofNullable(is.metrics().get(name)));
        }
        boolean otherBits = !was.parametersSha256().equals(is.parametersSha256());
        if (asked == FingerprintMatch.SAME_BITS && otherBits) {
            String also = differences.size() > before ? "" : ", although all metrics are equal";
            String old = shortened(was.parametersSha256());
            String now = shortened(is.parametersSha256());
            String message = id + " " + is.name() + ": the trained parameters have hash " + now + " instead of " + old;
            add(Kind.CHANGED, id, is.name(), LockDifference.PARAMETERS, old, now, message + also);
        }
    }

    private void compareMetrics(
            String id,
            AcceptedTrial trial,
            String metric,
            FingerprintMatch asked,
            Optional<Double> was,
            Optional<Double> is) {
        String before = was.map(String::valueOf).orElse("");
        String now = is.map(String::valueOf).orElse("");
        String place = id + " " + trial.name() + ": " + metric;
        if (was.isEmpty()) {
            add(Kind.NEW, id, trial.name(), metric, before, now, place + " is new: " + now);
        } else if (is.isEmpty()) {
            add(
                    Kind.MISSING,
                    id,
                    trial.name(),
                    metric,
                    before,
                    now,
                    place + " was " + before + " and was not recorded");
        } else if (!agree(asked, was.get(), is.get())) {
            String allowed =
                    asked == FingerprintMatch.SAME_BITS ? "" : ", more than the relative tolerance " + tolerance;
            add(
                    Kind.CHANGED,
                    id,
                    trial.name(),
                    metric,
                    before,
                    now,
                    place + " was " + before + ", is " + now + allowed);
        }
    }

    private boolean agree(FingerprintMatch asked, double was, double is) {
        if (Double.compare(was, is) == 0) {
            return true; // NaN is itself, and an infinity too
        }
        double larger = Math.max(Math.abs(was), Math.abs(is));
        return asked == FingerprintMatch.SAME_KIND
                && Double.isFinite(larger)
                && Math.abs(was - is) <= tolerance * larger;
    }

    private void add(Kind kind, String id, String trial, String subject, String was, String now, String message) {
        differences.add(new LockDifference(kind, id, trial, subject, was, now, message));
    }

    private static String shortened(Optional<String> sha256) {
        return sha256.map(hex -> hex.substring(0, Math.min(12, hex.length()))).orElse("(none)");
    }
}

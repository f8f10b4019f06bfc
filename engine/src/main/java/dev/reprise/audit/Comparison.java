package dev.reprise.audit;

import dev.reprise.results.AuditResult.AuditedTrial;
import dev.reprise.results.AuditResult.Difference;
import dev.reprise.results.AuditResult.Run;
import dev.reprise.results.AuditResult.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays runs of a trial beside the first one. */
public final class Comparison {

    private Comparison() {}

    /**
     * @param others the further runs, in the order in which a difference counts: those closest to the first one come first
     * @return what was found, with the first difference of the first run that differs
     */
    public static AuditedTrial of(RunTrace first, Map<Run, RunTrace> others) {
        Optional<Difference> difference = others.entrySet().stream()
                .flatMap(other ->
                        Divergence.between(first.trace(), other.getValue().trace())
                                .map(divergence -> new Diagnosis(
                                                other.getKey(),
                                                divergence,
                                                first.fingerprint(),
                                                other.getValue().fingerprint())
                                        .difference())
                                .stream())
                .findFirst();
        return new AuditedTrial(
                first.trial().experimentId(),
                first.trial().arm(),
                first.trial().seed(),
                difference.isPresent() ? Status.DIFFERENT : Status.SAME,
                List.copyOf(others.keySet()),
                first.trace().events().size(),
                difference,
                "");
    }
}

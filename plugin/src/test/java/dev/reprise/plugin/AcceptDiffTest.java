package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.EvidenceChange;
import dev.reprise.lock.LockDifference;
import dev.reprise.lock.LockDifference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptDiffTest {

    @Test
    void changed_values_are_shown_one_by_one_and_new_or_gone_ones_by_experiment() {
        var differences = List.of(
                new LockDifference(Kind.NEW, "paper/new", "seed 1", "", "", "", ""),
                new LockDifference(Kind.NEW, "paper/new", "seed 2", "", "", "", ""),
                new LockDifference(Kind.NEW, "paper/new", "", "paper/new/best", "", "REPRODUCED", ""),
                new LockDifference(Kind.CHANGED, "paper/study", "lr=1 seed 1", "accuracy", "0.5", "0.6", ""),
                new LockDifference(
                        Kind.CHANGED, "paper/study", "", "paper/study/best", "REPRODUCED", "INCONCLUSIVE", ""),
                new LockDifference(Kind.MISSING, "paper/old", "seed 1", "", "", "", ""));

        assertThat(new LockDiff(differences).lines())
                .containsExactly(
                        "Lock: 3 added, 2 changed, 1 removed",
                        "  + paper/new: 2 trials, 1 verdicts",
                        "  ~ paper/study lr=1 seed 1 accuracy: 0.5 -> 0.6",
                        "  ~ paper/study/best: REPRODUCED -> INCONCLUSIVE",
                        "  - paper/old: 1 trials, 0 verdicts");
    }

    @Test
    void no_change_is_said_to_be_none() {
        assertThat(new LockDiff(List.of()).lines()).containsExactly("Lock: nothing changes");
    }

    @Test
    void each_experiment_of_the_evidence_says_what_becomes_of_it() {
        var changes = List.of(
                new EvidenceChange(EvidenceChange.Kind.ADDED, "paper/new", List.of("2 claims from 10 trials")),
                new EvidenceChange(
                        EvidenceChange.Kind.REPLACED,
                        "paper/study",
                        List.of("trials: 5 -> 9", "a: INCONCLUSIVE -> REPRODUCED")),
                new EvidenceChange(EvidenceChange.Kind.KEPT, "paper/same", List.of("the run says the same")));

        assertThat(new EvidenceDiff(changes).lines())
                .containsExactly(
                        "Evidence: 1 added, 1 replaced, 1 kept",
                        "  + paper/new: 2 claims from 10 trials",
                        "  ~ paper/study",
                        "      trials: 5 -> 9",
                        "      a: INCONCLUSIVE -> REPRODUCED",
                        "  = paper/same: the run says the same");
    }
}

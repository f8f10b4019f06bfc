package dev.reprise.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Votes;
import dev.reprise.judge.stats.Interval;
import java.util.Map;

/**
 * How values of {@code dev.reprise.judge}, which knows nothing of files, are written: an arm as an object of its values, an interval
 * as {@code [low, high]}.
 */
public final class JudgeJson {

    private JudgeJson() {}

    /** What a mapper needs that reads or writes arms and findings. */
    public static Module module() {
        return new SimpleModule("dev.reprise.judge")
                .setMixInAnnotation(Arm.class, ArmValues.class)
                .setMixInAnnotation(Interval.class, LowHigh.class)
                .setMixInAnnotation(Votes.class, VotesOrder.class)
                .setMixInAnnotation(Finding.class, FindingOrder.class);
    }

    private abstract static class ArmValues {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ArmValues(Map<String, String> values) {}

        @JsonValue
        abstract Map<String, String> values();
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"low", "high"})
    private interface LowHigh {}

    @JsonPropertyOrder({"statement", "cast", "share", "interval"})
    private interface VotesOrder {}

    @JsonPropertyOrder({
        "verdict",
        "reason",
        "cause",
        "reported",
        "measured",
        "unit",
        "reportedValue",
        "margin",
        "estimate",
        "interval",
        "seeds",
        "votes",
        "rule",
        "p",
        "q"
    })
    private interface FindingOrder {}
}

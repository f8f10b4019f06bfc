package dev.reprise.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Votes;
import dev.reprise.judge.stats.Interval;
import dev.reprise.text.Characters;
import java.io.IOException;
import java.util.Map;

/**
 * How values of {@code dev.reprise.judge}, which knows nothing of files, are written: an arm as an object of its values, an interval
 * as {@code [low, high]}.
 */
public final class JudgeJson {

    private JudgeJson() {}

    /** What a mapper needs that reads or writes arms and findings, and texts of any origin. */
    public static Module module() {
        return new SimpleModule("dev.reprise.judge")
                .addSerializer(String.class, new Text())
                .addKeySerializer(String.class, new Key())
                .setMixInAnnotation(Arm.class, ArmValues.class)
                .setMixInAnnotation(Interval.class, LowHigh.class)
                .setMixInAnnotation(Votes.class, VotesOrder.class)
                .setMixInAnnotation(Finding.class, FindingOrder.class);
    }

    /** Half of a surrogate pair, which no encoder takes, is written out: one text must not cost the file. */
    private static final class Text extends StdScalarSerializer<String> {

        private static final long serialVersionUID = 1;

        Text() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Characters.wellFormed(text));
        }
    }

    private static final class Key extends JsonSerializer<String> {

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(Characters.wellFormed(text));
        }
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

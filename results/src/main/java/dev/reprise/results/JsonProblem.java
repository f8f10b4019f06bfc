package dev.reprise.results;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** What is wrong with a JSON file, for whoever has to mend it: where, and what. */
public final class JsonProblem {

    private JsonProblem() {}

    /** As a part of a sentence about the file. */
    public static String of(byte[] content, JsonProcessingException e) {
        int conflict = MergeMarker.lineIn(content);
        return conflict > 0 ? "a merge left a conflict in line " + conflict : of(e);
    }

    /**
     * What to do about it, as the end of a sentence: nothing of a file that a merge damaged needs to be lost.
     *
     * @param usual what to do about any other damage
     */
    public static String remedy(byte[] content, String usual) {
        return MergeMarker.lineIn(content) > 0
                ? "keep one of the two sides there (git checkout --ours or --theirs takes one for the whole file) or"
                        + " restore it from version control, and accept again what it then lacks"
                : usual;
    }

    /** The same where the content is not at hand. */
    public static String of(JsonProcessingException e) {
        String where = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())
                        .replaceFirst("^\\.", "")
                : "";
        JsonLocation location = e.getLocation();
        String line = location == null || location.getLineNr() < 1 ? "" : " in line " + location.getLineNr();
        return (where.isEmpty() ? "" : where + ", ") + told(e) + line;
    }

    /** Without advice to the programmer of the reader. */
    private static String told(JsonProcessingException e) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("no cause");
        return first.replaceFirst("(; `| \\(set |\\(for )(Deserialization|Json|Stream).*", "");
    }
}

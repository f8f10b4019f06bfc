package dev.reprise.results;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a JSON file, for whoever has to mend it: where, and what. */
public final class JsonProblem {

    /** What version control writes around what it cannot merge. */
    private static final String CONFLICT = "<<<<<<<";

    private JsonProblem() {}

    /** As a part of a sentence about the file. */
    public static String of(byte[] content, JsonProcessingException e) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(CONFLICT)) {
                return "a merge left a conflict in line " + (i + 1);
            }
        }
        return of(e);
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

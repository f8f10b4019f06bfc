package dev.reprise.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.reprise.reports.text.Markup;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Things that refer to each other by their ids: a flat JSON-LD document in the making. */
final class CrateGraph {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, ObjectNode> entities = new LinkedHashMap<>();

    /** A new entity, or another one in place of that with the same id. */
    ObjectNode entity(String id, String type) {
        ObjectNode entity = MAPPER.createObjectNode().put("@id", id).put("@type", type);
        entities.put(id, entity);
        return entity;
    }

    boolean has(String id) {
        return entities.containsKey(id);
    }

    static void refer(ObjectNode entity, String name, String id) {
        entity.set(name, reference(id));
    }

    /** Leaves the property out where there is nothing to refer to. */
    static void refer(ObjectNode entity, String name, Collection<String> ids) {
        if (!ids.isEmpty()) {
            ArrayNode array = entity.putArray(name);
            ids.forEach(id -> array.add(reference(id)));
        }
    }

    /** Leaves the property out where the text is blank. */
    static void text(ObjectNode entity, String name, String text) {
        if (!text.isBlank()) {
            entity.put(name, Markup.clean(text));
        }
    }

    /** A fragment for something that is no file, another one for each id. */
    static String id(String kind, String id) {
        var fragment = new StringBuilder("#").append(kind).append('-');
        for (byte b : Markup.clean(id).getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || "-._~/".indexOf(b) >= 0);
            fragment.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xFF));
        }
        return fragment.toString();
    }

    byte[] document(String context) {
        ObjectNode document = MAPPER.createObjectNode().put("@context", context);
        document.putArray("@graph").addAll(entities.values());
        var lines = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return (MAPPER.writer(printer).writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and references can always be written", e);
        }
    }

    private static ObjectNode reference(String id) {
        return MAPPER.createObjectNode().put("@id", id);
    }
}

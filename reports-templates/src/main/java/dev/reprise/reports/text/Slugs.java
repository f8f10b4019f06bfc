package dev.reprise.reports.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * File names and anchors for ids: readable where the id allows it, always safe, never equal for two ids, not even where case
 * does not count. Ids must be asked for the first time in a fixed order; safe for use by several threads after that.
 */
public final class Slugs {

    private static final int LONGEST = 96;
    /** Names that Windows keeps for devices, whatever stands behind their first dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)([./].*)?");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final String allowed;

    private Slugs(String allowed) {
        this.allowed = allowed;
    }

    /** Names of files: {@code homework5/spirals} becomes {@code homework5.spirals}. */
    public static Slugs files() {
        return new Slugs("-_");
    }

    /** Fragments of addresses: ids stay as they are as far as possible. */
    public static Slugs anchors() {
        return new Slugs("-_./");
    }

    public synchronized String of(String id) {
        return names.computeIfAbsent(id, this::invent);
    }

    private String invent(String id) {
        var slug = new StringBuilder();
        boolean exact = !id.isEmpty() && Character.isLetterOrDigit(id.charAt(0));
        for (int i = 0; i < id.length() && slug.length() < LONGEST; i++) {
            char c = id.charAt(i);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || allowed.indexOf(c) >= 0);
            exact &= plain || c == '/';
            slug.append(plain ? c : c == '/' ? '.' : '_');
        }
        exact &= id.length() <= LONGEST && !DEVICE.matcher(id).matches();
        String name = exact
                ? slug.toString()
                : slug.append('-').append(hash(id)).insert(0, "x").toString();
        String free = name;
        for (int copy = 2; !taken.add(free.toLowerCase(Locale.ROOT)); copy++) {
            free = name + "-" + copy;
        }
        return free;
    }

    private static String hash(String id) {
        int hash = 0x811c9dc5;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x01000193;
        }
        return String.format(Locale.ROOT, "%08x", hash);
    }
}

package dev.reprise.results;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What version control writes around lines that it cannot merge, and what is committed by mistake. */
public final class MergeMarker {

    private static final Pattern MARKER = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");

    private MergeMarker() {}

    /** Whether a line is one. */
    public static boolean is(String line) {
        return MARKER.matcher(line).matches();
    }

    /** Number of the first line that is one, from 1; 0 if there is none. */
    static int lineIn(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (is(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}

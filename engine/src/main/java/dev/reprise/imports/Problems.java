package dev.reprise.imports;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file. A mistake that every line has is reported a few times only. */
final class Problems {

    private static final int MOST = 20;

    private final List<String> messages = new ArrayList<>();
    private int more;

    /** @param place such as {@code runs.csv:7} */
    void add(String place, String problem) {
        if (messages.size() < MOST) {
            messages.add(place + " " + problem);
        } else {
            more++;
        }
    }

    boolean none() {
        return messages.isEmpty();
    }

    List<String> messages() {
        if (more == 0) {
            return List.copyOf(messages);
        }
        var all = new ArrayList<>(messages);
        all.add("and " + more + " more");
        return List.copyOf(all);
    }
}

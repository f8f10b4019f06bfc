package dev.reprise.plugin;

import java.util.List;

/**
 * Why no experiment ran although there are some.
 *
 * @param classes names of the classes that have experiments
 */
record NothingSelected(List<String> classes) {

    private static final int MOST_NAMED = 10;

    /** How classes are chosen, which is not how Surefire chooses them. */
    private static final String PATTERNS =
            "reprise.includes and reprise.excludes take names of classes with * for any characters, such as *Spirals*, MnistCnn or"
                    + " org.example.*: no paths, no braces, no .java; reprise.tags takes tags with !, & and |";

    /** As sentences. */
    String message() {
        String none = "No experiment was found. ";
        if (classes.isEmpty()) {
            return none + "Is there a class with @Experiment? " + PATTERNS + ".";
        }
        int more = classes.size() - MOST_NAMED;
        return none
                + (classes.size() == 1
                        ? "One class has @Experiment, but the selection leaves it out: "
                        : classes.size() + " classes have @Experiment, but the selection leaves them out: ")
                + String.join(", ", classes.subList(0, Math.min(MOST_NAMED, classes.size())))
                + (more > 0 ? " and " + more + " more" : "") + ". " + PATTERNS + ".";
    }
}

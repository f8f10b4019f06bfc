package dev.reprise.execute;

import dev.reprise.text.Characters;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A failure as text of bounded length, in the form that Java prints it: what happened, where, and why. Unlike Java's own it takes
 * whatever user code throws: messages of megabytes or with characters that no encoder knows, methods that throw themselves, and causes
 * without end.
 */
final class FailureText {

    /** More than the end of a worker's log, which is part of some messages. */
    private static final int LONGEST_MESSAGE = 16_384;

    private static final int LONGEST_TEXT = 65_536;
    private static final int MOST_FRAMES = 100;

    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> printed = Collections.newSetFromMap(new IdentityHashMap<>());

    private FailureText() {}

    /** The failure with its stack trace, its causes, and what was suppressed. */
    static String of(Throwable failure) {
        var printer = new FailureText();
        printer.print(failure, "", "", new StackTraceElement[0]);
        return Characters.wellFormed(shortened(printer.text.toString(), LONGEST_TEXT)); // a cut may halve a pair
    }

    /** What the failure calls itself, on its first line its class and message. */
    static String title(Throwable failure) {
        return Characters.wellFormed(shortened(name(failure), LONGEST_MESSAGE));
    }

    /** What the failure says; its class if it says nothing. */
    static String message(Throwable failure) {
        String message;
        try {
            message = failure.getMessage();
        } catch (RuntimeException | Error e) {
            return title(failure);
        }
        return message == null ? title(failure) : Characters.wellFormed(shortened(message, LONGEST_MESSAGE));
    }

    private void print(Throwable failure, String indent, String caption, StackTraceElement[] outer) {
        if (!printed.add(failure)) {
            line(indent + caption + "[the same again: " + title(failure) + "]");
            return;
        }
        if (text.length() > LONGEST_TEXT) {
            return; // a chain of thousands of causes
        }
        line(indent + caption + title(failure));
        StackTraceElement[] frames = frames(failure);
        int own = frames.length - common(frames, outer);
        for (int i = 0; i < Math.min(own, MOST_FRAMES); i++) {
            line(indent + "\tat " + frames[i]);
        }
        int left = frames.length - Math.min(own, MOST_FRAMES);
        if (left > 0) {
            line(indent + "\t... " + left + " more");
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            print(suppressed, indent + "\t", "Suppressed: ", frames);
        }
        cause(failure).ifPresent(cause -> print(cause, indent, "Caused by: ", frames));
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }

    /** User code, and code of users may throw. */
    private static String name(Throwable failure) {
        try {
            return String.valueOf(failure.toString());
        } catch (RuntimeException | Error e) {
            return failure.getClass().getName() + " (its message cannot be read: "
                    + e.getClass().getName() + ")";
        }
    }

    private static StackTraceElement[] frames(Throwable failure) {
        try {
            return Objects.requireNonNull(failure.getStackTrace());
        } catch (RuntimeException | Error e) {
            return new StackTraceElement[0];
        }
    }

    private static Optional<Throwable> cause(Throwable failure) {
        try {
            return Optional.ofNullable(failure.getCause());
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        }
    }

    private static int common(StackTraceElement[] frames, StackTraceElement[] outer) {
        int common = 0;
        while (common < Math.min(frames.length, outer.length)
                && frames[frames.length - 1 - common].equals(outer[outer.length - 1 - common])) {
            common++;
        }
        return common;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + "... (" + (text.length() - longest) + " more characters)";
    }
}

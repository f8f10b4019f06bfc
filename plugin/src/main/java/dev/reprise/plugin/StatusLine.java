package dev.reprise.plugin;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** One line at the end of a terminal that is written anew while an experiment trains. */
final class StatusLine {

    /** What the engine begins such lines with. */
    static final String MARK = "\u0001";

    private static final String ERASE = "\r\u001b[K";
    private static final int DEFAULT_WIDTH = 100;

    private final PrintStream out;
    private final int width;
    private boolean shown;

    StatusLine(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    static StatusLine on(MavenSession session) {
        int width = Optional.ofNullable(session.getSystemProperties().getProperty("env.COLUMNS"))
                .filter(text -> text.matches("[1-9][0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(DEFAULT_WIDTH);
        return new StatusLine(System.out, width);
    }

    /** Whether Maven writes to a terminal, and neither to a file nor in batch mode, where it switches colours off. */
    static boolean isPossible(MavenSession session) {
        return session.getRequest().isInteractiveMode()
                && MessageUtils.isColorEnabled()
                && isTerminal(System.console());
    }

    void show(String text) {
        int cut = text.offsetByCodePoints(0, Math.min(width - 1, text.codePointCount(0, text.length())));
        out.print(ERASE + text.substring(0, cut));
        out.flush();
        shown = true;
    }

    void clear() {
        if (shown) {
            out.print(ERASE);
            out.flush();
            shown = false;
        }
    }

    /** From Java 22 on, a console need not be a terminal and says so itself. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}

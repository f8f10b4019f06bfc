package dev.reprise.plugin;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** One line at the end of a terminal that is written anew while an experiment trains. */
final class StatusLine {

    /** What the engine begins such lines with. */
    static final String MARK = "\u0001";

    private static final String ERASE = "\r\u001b[K";
    private static final int DEFAULT_WIDTH = 100;
    /** Plugins learn of it nowhere else. */
    private static final Pattern LOG_FILE = Pattern.compile("(^|\\s)(-l|--log-file)(\\s|=)");

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

    /** Whether Maven writes its log to a terminal, and is neither quiet nor in batch mode. */
    static boolean isPossible(MavenSession session, Log log) {
        String commandLine = session.getSystemProperties().getProperty("env.MAVEN_CMD_LINE_ARGS", "");
        return session.getRequest().isInteractiveMode()
                && log.isInfoEnabled()
                && !LOG_FILE.matcher(commandLine).find()
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
    private static boolean isTerminal(@Nullable Console console) {
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

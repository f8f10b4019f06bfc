package dev.reprise.reports.text;

/** Text in Markdown that is read as text. */
public final class Markdown {

    private Markdown() {}

    /** One line, without any character that Markdown or HTML would read as markup. */
    public static String literal(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replace("\\", "\\\\")
                .replaceAll("([`*_\\[\\]()#|~$@!])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}

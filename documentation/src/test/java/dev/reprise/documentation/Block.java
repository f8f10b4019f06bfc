package dev.reprise.documentation;

/**
 * A fenced block of a page.
 *
 * @param page file name, such as {@code docs/maven.md}
 * @param line of the fence, from 1
 * @param language the first word behind the fence; may be empty
 * @param marker the other words: how Java is to be wrapped for the compiler
 */
record Block(String page, int line, String language, String marker, String text) {

    String place() {
        return page + ":" + line;
    }

    /** An identifier that no other block has. */
    String identifier() {
        return page.replaceAll("[^A-Za-z0-9]", "_") + "_" + line;
    }
}

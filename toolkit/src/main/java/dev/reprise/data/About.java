package dev.reprise.data;

import java.util.regex.Pattern;

/**
 * What readers must know of a data set.
 *
 * @param id short name in lower-case kebab case, such as {@code wind-fr-2016}; also its folder below the data directory
 * @param title what a reader sees
 * @param licence under which it may be used, in words
 * @param citation whom to cite
 * @param note what a reader of results must know; may be empty
 */
public record About(String id, String title, String licence, String citation, String note) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public About {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A data set's id is lower-case words joined by '-', not \"" + id + "\"");
        }
    }

    public About(String id, String title, String licence, String citation) {
        this(id, title, licence, citation, "");
    }
}

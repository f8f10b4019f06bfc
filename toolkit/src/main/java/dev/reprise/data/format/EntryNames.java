package dev.reprise.data.format;

import dev.reprise.data.CorruptDataException;
import java.util.Arrays;

/** What an honest archive never holds. */
final class EntryNames {

    private EntryNames() {}

    static void check(String name, String file, String remedy) {
        String forward = name.replace('\\', '/');
        boolean outside = forward.startsWith("/")
                || forward.matches("[A-Za-z]:.*")
                || Arrays.asList(forward.split("/")).contains("..");
        if (outside || name.indexOf('\0') >= 0) {
            throw new CorruptDataException(
                    file, "entry \"" + name.replace('\0', '?') + "\"", "points outside of the archive", remedy);
        }
    }

    static void checkSize(String name, long size, long limit, String file, String remedy) {
        if (size > limit) {
            throw new CorruptDataException(
                    file,
                    "entry " + name,
                    "has " + size + " bytes, more than the " + limit + " that it may have",
                    remedy);
        }
    }
}

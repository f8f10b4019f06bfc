package dev.reprise.plugin;

import dev.reprise.results.Shard;
import dev.reprise.text.NearestNames;
import java.util.List;

/** Checks values of parameters; what is wrong is refused with the parameter's name, its value and what would be right. */
final class Allowed {

    private Allowed() {}

    static String oneOf(String parameter, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(parameter + " is '" + value + "', but must be "
                    + String.join(" or ", allowed) + ". Did you mean "
                    + NearestNames.of(value, allowed, 1).get(0) + "?");
        }
        return value;
    }

    static int positive(String parameter, String value) {
        return wholeNumber(parameter, value, Integer.MAX_VALUE);
    }

    static int port(String parameter, String value) {
        return wholeNumber(parameter, value, 65_535);
    }

    static Shard shard(String parameter, String value) {
        try {
            return Shard.parse(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
        }
    }

    private static int wholeNumber(String parameter, String value, int most) {
        long number = value.strip().matches("[+-]?\\d{1,18}") ? Long.parseLong(value.strip()) : 0;
        if (number >= 1 && number <= most) {
            return (int) number;
        }
        String range = most == Integer.MAX_VALUE ? "of at least 1" : "from 1 to " + most;
        String nearest = number > most ? Integer.toString(most) : "1";
        throw new IllegalArgumentException(parameter + " is '" + value + "', but must be a whole number " + range
                + "; the nearest one is " + nearest);
    }
}

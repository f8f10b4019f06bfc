package dev.reprise.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Seeds may be any text; trials are told apart by numbers. */
record SeedNumbers(Map<String, Integer> numbers, boolean numbered) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** Whole numbers stay what they are, if all of them are; other texts are counted from 1 as they appear. */
    static SeedNumbers of(List<Draft> drafts) {
        boolean whole =
                drafts.stream().allMatch(draft -> WHOLE.matcher(draft.seed()).matches());
        var numbers = new LinkedHashMap<String, Integer>();
        for (Draft draft : drafts) {
            numbers.putIfAbsent(draft.seed(), whole ? Integer.parseInt(draft.seed()) : numbers.size() + 1);
        }
        return new SeedNumbers(numbers, !whole);
    }

    int of(Draft draft) {
        return numbers.getOrDefault(draft.seed(), 0);
    }

    /** The text of each number; empty where numbers are the seeds themselves. */
    Map<Integer, String> texts() {
        var texts = new LinkedHashMap<Integer, String>();
        if (numbered) {
            numbers.forEach((text, number) -> texts.put(number, text));
        }
        return texts;
    }
}

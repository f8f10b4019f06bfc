package dev.reprise.reports.source;

import dev.reprise.reports.source.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a Markdown text, or of a plain one: headings, paragraphs, entries of lists, tables and code. */
public final class Blocks {

    private static final Pattern LINE = Pattern.compile("[^\n]*\n?");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*\\S)\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-+*]|\\d{1,3}[.)])\\s+(.*)", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("[\\s|:-]+");
    private static final String FENCE = "```";

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Passage> lines = new ArrayList<>();
    private int next;

    private Blocks(String text) {
        this.text = text;
        Matcher line = LINE.matcher(text);
        while (line.find() && line.end() > line.start()) {
            lines.add(new Passage(line.start(), line.end()));
        }
    }

    /** In the order of the text. */
    public static List<Block> of(String text) {
        var reader = new Blocks(text);
        while (reader.next < reader.lines.size()) {
            reader.block();
        }
        return List.copyOf(reader.blocks);
    }

    private void block() {
        Passage line = lines.get(next);
        String content = text(line);
        Matcher heading = HEADING.matcher(content);
        Matcher item = ITEM.matcher(content);
        if (content.isBlank()) {
            next++;
        } else if (content.strip().startsWith(FENCE)) {
            code();
        } else if (heading.matches()) {
            next++;
            add(Kind.HEADING, heading.group(1).length(), line.from() + heading.start(2), line.from() + heading.end(2));
        } else if (ROW.matcher(content).matches()) {
            table();
        } else if (item.matches()) {
            paragraph(Kind.ITEM, line.from() + item.start(1));
        } else {
            paragraph(Kind.PARAGRAPH, line.from());
        }
    }

    private void code() {
        int from = lines.get(next++).to();
        while (next < lines.size() && !text(lines.get(next)).strip().startsWith(FENCE)) {
            next++;
        }
        int to = next < lines.size() ? lines.get(next).from() : text.length();
        next++;
        add(Kind.CODE, 0, Math.min(from, to), to);
    }

    private void table() {
        int from = lines.get(next).from();
        boolean headed = false;
        var rows = new ArrayList<List<Passage>>();
        while (next < lines.size() && ROW.matcher(text(lines.get(next))).matches()) {
            Passage line = lines.get(next++);
            if (RULE.matcher(text(line)).matches()) {
                headed |= rows.size() == 1;
            } else {
                rows.add(cells(line));
            }
        }
        blocks.add(new Block(
                Kind.TABLE,
                headed ? 1 : 0,
                new Passage(from, lines.get(next - 1).to()),
                rows));
    }

    private List<Passage> cells(Passage line) {
        var cells = new ArrayList<Passage>();
        int from = -1;
        for (int i = line.from(); i < line.to(); i++) {
            if (text.charAt(i) == '|' && text.charAt(Math.max(0, i - 1)) != '\\') {
                if (from >= 0) {
                    cells.add(trimmed(from, i));
                }
                from = i + 1;
            }
        }
        return cells;
    }

    /** Until an empty line or another block. */
    private void paragraph(Kind kind, int from) {
        next++;
        while (next < lines.size() && continues(text(lines.get(next)))) {
            next++;
        }
        Passage content = trimmed(from, lines.get(next - 1).to());
        add(kind, 0, content.from(), content.to());
    }

    private static boolean continues(String line) {
        return !line.isBlank()
                && !line.strip().startsWith(FENCE)
                && !HEADING.matcher(line).matches()
                && !ITEM.matcher(line).matches()
                && !ROW.matcher(line).matches();
    }

    private Passage trimmed(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Passage(first, last);
    }

    private String text(Passage passage) {
        return text.substring(passage.from(), passage.to());
    }

    private void add(Kind kind, int level, int from, int to) {
        if (from < to) {
            blocks.add(Block.of(kind, level, from, to));
        }
    }
}

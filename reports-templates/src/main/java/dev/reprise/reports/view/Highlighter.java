package dev.reprise.reports.view;

import dev.reprise.reports.source.Passage;
import dev.reprise.reports.text.Markup;
import dev.reprise.reports.text.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A part of a text as HTML, with what is quoted and what claims are about marked. */
final class Highlighter {

    private static final String EMPHASIS = "**";
    private static final Pattern BREAK = Pattern.compile("\\s*<br ?/?>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?(?:u|b|i|em|strong|sub|sup)>", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Passage> quoted;
    private final List<Lit> lit;

    /** @param lit in the order of their marks, none within another */
    Highlighter(String text, List<Passage> quoted, List<Lit> lit) {
        this.text = text;
        this.quoted = quoted;
        this.lit = lit;
    }

    /** What stands from one place to another, with its own marks set; of signs those before the end too. */
    String html(Passage part) {
        return html(part, piece -> Quotation.sentence(balanced(withoutTags(piece))));
    }

    /** The same where nothing is a mark of its own. */
    String code(Passage part) {
        return html(part, Markup::escape);
    }

    private String html(Passage part, UnaryOperator<String> shown) {
        List<Lit> inside = inside(part);
        var cuts = new TreeSet<Integer>(List.of(part.from(), part.to()));
        for (Passage passage : quoted) {
            cut(cuts, part, passage);
        }
        inside.forEach(mark -> cut(cuts, part, mark.mark()));
        var html = new StringBuilder();
        int from = part.from();
        signs(html, inside, from);
        for (int to : new ArrayList<>(cuts.tailSet(from, false))) {
            var piece = new Passage(from, to);
            piece(html, inside, piece, shown.apply(text.substring(from, to)));
            signs(html, inside, to);
            from = to;
        }
        return html.toString();
    }

    /** Claims that are marked there. */
    List<Lit> inside(Passage part) {
        return lit.stream()
                .filter(mark -> mark.isSign()
                        ? part.from() < mark.mark().from() && mark.mark().to() <= part.to()
                        : part.contains(mark.mark()))
                .toList();
    }

    private static void cut(TreeSet<Integer> cuts, Passage part, Passage passage) {
        for (int at : new int[] {passage.from(), passage.to()}) {
            if (part.from() < at && at < part.to()) {
                cuts.add(at);
            }
        }
    }

    private void piece(StringBuilder html, List<Lit> inside, Passage piece, String shown) {
        boolean said = quoted.stream().anyMatch(passage -> passage.contains(piece));
        inside.stream()
                .filter(mark -> !mark.isSign() && mark.mark().contains(piece))
                .findFirst()
                .ifPresentOrElse(mark -> link(html, mark, shown), () -> html.append(said ? "<span class=\"said\">" : "")
                        .append(shown)
                        .append(said ? "</span>" : ""));
    }

    private static void signs(StringBuilder html, List<Lit> inside, int at) {
        inside.stream()
                .filter(mark -> mark.isSign() && mark.mark().from() == at)
                .forEach(mark -> link(html, mark, ""));
    }

    private static void link(StringBuilder html, Lit mark, String shown) {
        NoteView note = mark.note();
        html.append("<a class=\"").append(mark.cssClass()).append("\" href=\"#");
        html.append(Markup.escape(note.claim().anchor())).append("\">").append(shown);
        html.append("<span class=\"sign\" aria-hidden=\"true\">")
                .append(mark.sign())
                .append("</span>");
        html.append("<span class=\"sr\"> ").append(note.verdict().word().toLowerCase(Locale.ROOT));
        html.append(note.recorded() ? ", recorded" : "").append("</span></a>");
    }

    /** The few that Markdown is written with. */
    private static String withoutTags(String piece) {
        return TAG.matcher(BREAK.matcher(piece).replaceAll(" ")).replaceAll("");
    }

    /** Emphasis that begins or ends in another piece would be shown as asterisks. */
    private static String balanced(String piece) {
        int count = 0;
        for (int at = piece.indexOf(EMPHASIS); at >= 0; at = piece.indexOf(EMPHASIS, at + 2)) {
            count++;
        }
        return count % 2 == 0 ? piece : piece.replace(EMPHASIS, "");
    }
}

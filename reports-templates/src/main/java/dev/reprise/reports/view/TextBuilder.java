package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Verdict;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.source.Block;
import dev.reprise.reports.source.Block.Kind;
import dev.reprise.reports.source.Blocks;
import dev.reprise.reports.source.Passage;
import dev.reprise.reports.source.SourceText;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.RecordedVerdict;
import dev.reprise.results.ReportResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A report's text with its claims lit in place; where the text is not at hand, its quotes with gaps. */
final class TextBuilder {

    /** A claim of the report, in the order in which marks are given away. */
    private record Said(ClaimResult claim, ClaimView view) {}

    private static final int LOWEST = 4;

    private final Context context;

    TextBuilder(Context context) {
        this.context = context;
    }

    TextPage build(ReportResult report) {
        Optional<SourceText> source = context.texts.of(report.id());
        List<ExperimentResult> experiments = context.experimentsOf(report);
        var quotes = new QuotedText(source.isPresent() ? List.of() : experiments);
        String text = source.map(SourceText::text).orElseGet(quotes::text);
        List<Block> blocks = source.map(whole -> Blocks.of(whole.text())).orElseGet(quotes::blocks);
        Function<String, List<Passage>> find = source.<Function<String, List<Passage>>>map(whole -> whole::find)
                .orElse(quotes::find);

        Map<String, List<Passage>> places = new HashMap<>();
        var quoted = new ArrayList<Passage>();
        var lit = new ArrayList<Lit>();
        var missing = new ArrayList<MissingQuote>();
        var marks = new MarkFinder(text);
        List<Said> claims = claims(experiments);
        for (Said said : claims) {
            List<Passage> where = places.computeIfAbsent(said.claim().quote(), find);
            if (where.isEmpty()) {
                String nearest =
                        source.map(whole -> whole.nearest(said.claim().quote())).orElse("");
                missing.add(new MissingQuote(note(said), nearest));
            } else {
                quoted.addAll(where);
                Passage mark = marks.number(said.claim(), where).orElseGet(() -> sign(where, blocks));
                lit.add(new Lit(note(said), Verdicts.sign(shown(said.claim()).verdict()), mark));
            }
        }
        lit.sort(Comparator.comparingInt(mark -> mark.mark().from()));
        var passages = passages(blocks, new Highlighter(text, List.copyOf(quoted), List.copyOf(lit)));
        return new TextPage(
                report.id(),
                context.link(report),
                source.isPresent(),
                claims.size(),
                minimap(blocks, passages, text.length()),
                passages,
                List.copyOf(missing));
    }

    /** Arms in the order of their sweep, as a table prints them from left to right. */
    private List<Said> claims(List<ExperimentResult> experiments) {
        var claims = new ArrayList<Said>();
        for (ExperimentResult experiment : experiments) {
            var order = new ArmOrder(experiment.sweeps());
            var own = new ArrayList<Said>();
            for (int i = 0; i < experiment.claims().size(); i++) {
                own.add(new Said(
                        experiment.claims().get(i), context.claims(experiment).get(i)));
            }
            own.sort(Comparator.comparing(
                    said -> said.claim().arms().stream().findFirst().orElse(Arm.NONE), order));
            claims.addAll(own);
        }
        return claims;
    }

    /** Behind the quote, or in a table behind the name of the row. */
    private static Passage sign(List<Passage> where, List<Block> blocks) {
        Passage last = where.get(where.size() - 1);
        int at = last.to();
        for (Block block : blocks) {
            if (block.content().overlaps(last) || block.content().contains(last)) {
                at = Math.min(last.to(), block.content().to());
                for (List<Passage> row : block.rows()) {
                    at = row.stream().anyMatch(cell -> last.contains(cell) && cell.from() < cell.to())
                            ? named(row)
                            : at;
                }
            }
        }
        return new Passage(at, at);
    }

    private static int named(List<Passage> row) {
        return row.stream()
                .filter(cell -> cell.from() < cell.to())
                .findFirst()
                .map(Passage::to)
                .orElse(0);
    }

    private List<PassageView> passages(List<Block> blocks, Highlighter highlighter) {
        var passages = new ArrayList<PassageView>();
        int above = 1;
        for (Block block : blocks) {
            boolean heading = block.kind() == Kind.HEADING;
            above = heading ? Math.min(above + 1, Math.min(block.level() + 1, LOWEST)) : above;
            String html =
                    switch (block.kind()) {
                        case TABLE, GAP -> "";
                        case CODE -> highlighter.code(block.content());
                        default -> highlighter.html(block.content());
                    };
            List<Lit> inside = block.kind() == Kind.TABLE
                    ? block.rows().stream()
                            .flatMap(List::stream)
                            .flatMap(cell -> highlighter.inside(cell).stream())
                            .toList()
                    : highlighter.inside(block.content());
            passages.add(new PassageView(
                    "passage-" + passages.size(),
                    block.kind().name().toLowerCase(Locale.ROOT),
                    heading ? above : block.level(),
                    html,
                    block.rows().stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell(cell, highlighter))
                                    .toList())
                            .toList(),
                    inside.stream().map(Lit::note).toList()));
        }
        return List.copyOf(passages);
    }

    private static CellView cell(Passage cell, Highlighter highlighter) {
        return new CellView(
                highlighter.html(cell),
                highlighter.inside(cell).stream()
                        .filter(mark -> !mark.isSign())
                        .findFirst()
                        .map(Lit::cssClass)
                        .orElse(""));
    }

    /** What this run says, or else an earlier one. */
    private static Finding shown(ClaimResult claim) {
        return claim.verdict() == Verdict.NOT_RUN
                ? claim.recorded().map(RecordedVerdict::finding).orElse(claim.finding())
                : claim.finding();
    }

    private static NoteView note(Said said) {
        Finding finding = shown(said.claim());
        return new NoteView(
                said.view(),
                Verdicts.of(finding.verdict()),
                finding != said.claim().finding(),
                said.claim().finding().reported(),
                finding.measured(),
                Charts.seeds(finding));
    }

    private static String minimap(List<Block> blocks, List<PassageView> passages, int length) {
        var ticks = new ArrayList<Charts.Tick>();
        for (int i = 0; i < passages.size(); i++) {
            List<NoteView> notes = passages.get(i).notes();
            if (!notes.isEmpty()) {
                ticks.add(new Charts.Tick(
                        (double) blocks.get(i).content().from() / length,
                        "#" + passages.get(i).anchor(),
                        Numbers.count(notes.size(), "claim", "claims"),
                        notes.stream()
                                .map(note -> "v-" + note.verdict().key())
                                .sorted()
                                .toList()));
            }
        }
        return ticks.isEmpty() ? "" : Charts.minimap("Verdicts along the text", ticks);
    }
}

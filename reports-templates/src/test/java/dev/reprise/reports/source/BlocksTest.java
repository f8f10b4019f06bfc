package dev.reprise.reports.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.reports.source.Block.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private static final String TEXT = """
            # Title

            One paragraph
            of two lines.
            - an entry
              that goes on
            - another

            ```
            # no heading
            ```
            | a | b \\| c |
            |---|---|
            | 1 |   |
            after the table
            """;

    private static List<String> contents(Kind kind) {
        return Blocks.of(TEXT).stream()
                .filter(block -> block.kind() == kind)
                .map(block -> text(block.content()))
                .toList();
    }

    private static String text(Passage passage) {
        return TEXT.substring(passage.from(), passage.to());
    }

    @Test
    void a_text_is_its_headings_paragraphs_entries_tables_and_code() {
        assertThat(contents(Kind.HEADING)).containsExactly("Title");
        assertThat(contents(Kind.PARAGRAPH)).containsExactly("One paragraph\nof two lines.", "after the table");
        assertThat(contents(Kind.ITEM)).containsExactly("an entry\n  that goes on", "another");
        assertThat(contents(Kind.CODE)).containsExactly("# no heading\n");
    }

    @Test
    void a_table_has_cells_and_may_have_a_head() {
        Block table = Blocks.of(TEXT).stream()
                .filter(block -> block.kind() == Kind.TABLE)
                .findFirst()
                .orElseThrow();

        assertThat(table.level()).isEqualTo(1);
        assertThat(table.rows())
                .extracting(row -> row.stream().map(BlocksTest::text).toList())
                .containsExactly(List.of("a", "b \\| c"), List.of("1", ""));
    }

    @Test
    void code_that_nobody_closes_goes_on_to_the_end() {
        assertThat(Blocks.of("```\nx")).singleElement().extracting(Block::kind).isEqualTo(Kind.CODE);
        assertThat(Blocks.of("```")).isEmpty();
    }
}

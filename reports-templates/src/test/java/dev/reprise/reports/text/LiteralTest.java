package dev.reprise.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text that other languages would read as commands. */
class LiteralTest {

    @Test
    void latex_reads_no_sign_as_a_command() {
        assertThat(Latex.literal("\\input{x} 5% of $a_1^2$ & #1 ~ <b> |c| \"d\" −1"))
                .isEqualTo("\\textbackslash{}input\\{x\\} 5\\% of \\$a\\_1\\textasciicircum{}2\\$ \\& \\#1"
                        + " \\textasciitilde{} \\textless{}b\\textgreater{} \\textbar{}c\\textbar{}"
                        + " \\textquotedbl{}d\\textquotedbl{} $-$1");
    }

    @Test
    void markdown_reads_no_sign_as_markup() {
        assertThat(Markdown.literal("**a** [b](c)\n# <i> & `d`"))
                .isEqualTo("\\*\\*a\\*\\* \\[b\\]\\(c\\) \\# &lt;i&gt; &amp; \\`d\\`");
    }

    @Test
    void a_quotation_without_its_marks_is_its_text() {
        assertThat(Quotation.unmarked("with **tanh** and $lr = 10^{-3}$ it's `x < y`"))
                .isEqualTo("with tanh and lr = 10^−3 it's x < y");
    }
}

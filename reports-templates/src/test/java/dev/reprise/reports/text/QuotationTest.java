package dev.reprise.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an Accuracy of **99%**.|an Accuracy of <strong>99%</strong>.",
                "MSE of <b>3.5</b>|MSE of <strong>3.5</strong>",
                "the *softmax* always|the <em>softmax</em> always",
                "`Dropout 0.3` performed|<code>Dropout 0.3</code> performed",
                "FR\\_radiation\\_direct|FR_radiation_direct",
                "with $lr = 0.01$ than|with <span class=\"formula\">lr = 0.01</span> than",
                "$Num_{epochs} = 30$|<span class=\"formula\">Num<sub>epochs</sub> = 30</span>",
                "$Num\\_epochs = 50$|<span class=\"formula\">Num_epochs = 50</span>",
                "$10^{-3}$|<span class=\"formula\">10<sup>−3</sup></span>",
                "variance $\\sigma(x)$|variance <span class=\"formula\">σ(x)</span>",
                "$a \\unknown b$|<span class=\"formula\">a \\unknown b</span>"
            })
    void marks_are_set(String quote, String html) {
        assertThat(Quotation.html(quote)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 * 3 * 4|2 * 3 * 4",
                "it costs $5|it costs $5",
                "a ** b|a ** b",
                "loss_best|loss_best",
                "<b onclick=x>1</b>|&lt;b onclick=x&gt;1&lt;/b&gt;",
                "<b><i>1</i></b>|&lt;b&gt;&lt;i&gt;1&lt;/i&gt;&lt;/b&gt;",
                "x < y & z|x &lt; y &amp; z"
            })
    void what_is_no_mark_stays(String quote, String html) {
        assertThat(Quotation.html(quote)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*<script>*|<em>&lt;script&gt;</em>",
                "$<b>$|<span class=\"formula\">&lt;b&gt;</span>",
                "`\"`|<code>&quot;</code>"
            })
    void marked_text_is_escaped(String quote, String html) {
        assertThat(Quotation.html(quote)).isEqualTo(html);
    }
}

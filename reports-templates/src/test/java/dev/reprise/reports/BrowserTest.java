package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.reprise.reports.source.ReportTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Drives the pages in a real browser; skipped where there is none. */
@Tag("browser")
class BrowserTest {

    // The browser may still write its profile while the folder goes.
    @TempDir(cleanup = CleanupMode.NEVER)
    static Path profile;

    @TempDir
    static Path folder;

    static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(Browser.executable().isPresent(), "no Chromium on the PATH");
        HtmlReport.create().render(SampleResults.results(), folder);
        Path texts = Files.createDirectories(folder.resolve("whole/given"));
        Files.writeString(texts.resolve("homework5.md"), TextPageTest.TEXT);
        HtmlReport.create().withTexts(ReportTexts.in(texts)).render(SampleResults.results(), folder.resolve("whole"));
        browser = Browser.start(profile);
        browser.size(1280, 1000);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.scripts(true);
        browser.complaints.clear();
        browser.requests.clear();
    }

    @AfterEach
    void the_console_is_quiet_and_no_request_leaves_the_folder() {
        assertThat(browser.complaints).isEmpty();
        assertThat(browser.requests)
                .allMatch(
                        address -> address.startsWith(folder.toUri().toString().replaceFirst("^file:/+", "file:///")));
    }

    private static void open(String path) {
        browser.open(folder.toUri() + path);
    }

    private static int shown() {
        return browser.evaluate("document.querySelectorAll('.group tbody tr:not([hidden])').length")
                .asInt();
    }

    private static void type(String selector, String value) {
        browser.evaluate("(e => { e.value = '" + value
                + "'; e.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector('" + selector
                + "'))");
    }

    @Test
    void search_keeps_the_claims_with_all_words() {
        open("index.html");
        assertThat(shown()).isEqualTo(14);
        type("#q", "tanh BEATS");
        assertThat(shown()).isEqualTo(1);
        assertThat(browser.evaluate("document.querySelector('.found output').textContent")
                        .asText())
                .isEqualTo("1 of 14 claims");
        assertThat(browser.evaluate("document.querySelectorAll('.group:not([hidden])').length")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void headings_count_what_the_search_leaves() {
        String counts =
                "[...document.querySelectorAll('.group:not([hidden]) h3 .number')].map(e => e.textContent).join(', ')";
        open("index.html");
        String all = browser.evaluate(counts).asText();
        assertThat(all).doesNotContain("of");
        type("#q", "spirals-activation");
        String found = browser.evaluate(counts).asText();
        assertThat(found).contains(" of ");
        assertThat(Stream.of(found.split(", "))
                        .mapToInt(count -> Integer.parseInt(count.split(" ")[0]))
                        .sum())
                .isEqualTo(shown());
        type("#q", "");
        assertThat(browser.evaluate(counts).asText()).isEqualTo(all);
    }

    @Test
    void filters_work_together_and_stay_in_the_address() throws InterruptedException {
        open("index.html");
        browser.evaluate("document.querySelector('input[value=not-run]').click()");
        type("#report", "homework5");
        assertThat(shown()).isEqualTo(7);
        String address = browser.evaluate("location.href").asText();
        open("experiments.html");
        browser.open(address);
        assertThat(shown()).isEqualTo(7);
        browser.evaluate("document.querySelector('.filters button[type=reset]').click()");
        browser.await("document.querySelectorAll('.group tbody tr:not([hidden])').length === 14");
    }

    @Test
    void a_frame_around_points_keeps_their_claims_in_the_table_and_in_the_address() throws InterruptedException {
        open("index.html");
        browser.frame(".agree", 12);
        String claims = "[...document.querySelectorAll('.group tbody tr:not([hidden])')].map(r => r.id).sort().join()";
        String points = "[...document.querySelectorAll('.agree:not(.out)')]"
                + ".map(c => c.closest('a').getAttribute('href').replace(/.*#/, '')).sort().join()";
        String chosen = browser.evaluate(claims).asText();
        assertThat(chosen).isNotEmpty().isEqualTo(browser.evaluate(points).asText());
        assertThat(shown()).isLessThan(14);
        assertThat(browser.evaluate("document.querySelector('.chosen output').textContent")
                        .asText())
                .startsWith(chosen.split(",").length + " of ");
        String address = browser.evaluate("location.href").asText();
        assertThat(address).contains("within=");
        open("experiments.html");
        browser.open(address);
        assertThat(browser.evaluate(claims).asText()).isEqualTo(chosen);
        browser.click(".chosen button");
        browser.await("document.querySelectorAll('.group tbody tr:not([hidden])').length === 14");
        assertThat(browser.evaluate("location.search").asText()).isEmpty();
        assertThat(browser.evaluate("document.querySelectorAll('.agree.out').length")
                        .asInt())
                .isZero();
    }

    @Test
    void points_of_claims_that_a_filter_hides_fade() {
        open("index.html");
        int all = browser.evaluate("document.querySelectorAll('.agree').length").asInt();
        browser.evaluate("document.querySelector('input[value=reproduced]').click()");
        assertThat(browser.evaluate("document.querySelectorAll('.agree.v-reproduced:not(.out)').length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("document.querySelectorAll('.agree:not(.out)').length")
                        .asInt())
                .isPositive()
                .isLessThan(all);
        browser.evaluate("document.querySelector('.filters button[type=reset]').click()");
    }

    @Test
    void a_point_still_leads_to_its_claim() throws InterruptedException {
        open("index.html");
        browser.click(".agree");
        browser.await("location.pathname.includes('/experiments/') && document.querySelector('.claim:target')");
    }

    @Test
    void a_link_to_a_claim_ends_at_the_claim() throws InterruptedException {
        open("experiments/homework5.spirals-activation.html#homework5/spirals-activation/relu-best");
        assertThat(browser.evaluate("document.querySelector('.claim:target h3').textContent.trim()")
                        .asText())
                .isEqualTo("Contradicted");
        browser.await("document.querySelector('.claim:target').getBoundingClientRect().top < innerHeight");
    }

    @Test
    void the_theme_is_chosen_and_kept() {
        open("index.html");
        String light = browser.evaluate("getComputedStyle(document.body).backgroundColor")
                .asText();
        browser.evaluate("document.querySelector('button.theme').click()");
        browser.evaluate("document.querySelector('button.theme').click()");
        String dark = browser.evaluate("getComputedStyle(document.body).backgroundColor")
                .asText();
        assertThat(dark).isNotEqualTo(light);
        open("experiments.html");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor")
                        .asText())
                .isEqualTo(dark);
        browser.evaluate("localStorage.clear()");
    }

    @Test
    void curves_become_interactive() throws InterruptedException {
        open("experiments/homework5.spirals-activation.html");
        browser.evaluate("document.querySelector('#curves').scrollIntoView()");
        browser.await("document.querySelectorAll('figure.interactive .live canvas').length === 2");
        browser.evaluate("document.querySelector('.legend button').click()");
        assertThat(browser.evaluate("document.querySelector('.legend button').getAttribute('aria-pressed')")
                        .asText())
                .isEqualTo("false");
    }

    private static final String SHOWN_FRAMES =
            "[...document.querySelectorAll('.frames ol li')].filter(li => li.getClientRects().length > 0).length";

    private static String frame() {
        return browser.evaluate("document.querySelector('.stepper output').textContent")
                .asText();
    }

    @Test
    void a_slider_steps_through_the_frames_of_a_decision_boundary() throws InterruptedException {
        open("experiments/homework5.spirals-data.html");
        assertThat(frame()).isEqualTo("epoch 10");
        assertThat(browser.evaluate(SHOWN_FRAMES).asInt()).isEqualTo(1);
        type(".stepper input", "3");
        assertThat(frame()).isEqualTo("epoch 3");
        assertThat(browser.evaluate("document.querySelector('.stepper input').getAttribute('aria-valuetext')")
                        .asText())
                .isEqualTo("epoch 3");
        assertThat(browser.evaluate("document.querySelector('.frames ol li.on .frame-name').textContent")
                        .asText())
                .isEqualTo("epoch 3");
        type(".stepper input", "7");
        browser.evaluate("document.querySelector('.stepper button').click()");
        browser.await("document.querySelector('.stepper output').textContent === 'epoch 10'");
        browser.await("document.querySelector('.stepper button').textContent === 'Play'");
    }

    @Test
    void where_less_motion_is_asked_for_and_on_paper_frames_stand_side_by_side() {
        try {
            browser.lessMotion(true);
            open("experiments/homework5.spirals-data.html");
            assertThat(browser.evaluate(SHOWN_FRAMES).asInt()).isEqualTo(8);
            assertThat(browser.evaluate("document.querySelector('.stepper').hidden")
                            .asBoolean())
                    .isTrue();
            browser.lessMotion(false);
            browser.media("print");
            assertThat(browser.evaluate(SHOWN_FRAMES).asInt()).isEqualTo(6);
        } finally {
            browser.media("");
            browser.lessMotion(false);
        }
    }

    @Test
    void without_scripts_frames_stand_side_by_side() {
        browser.scripts(false);
        open("experiments/homework5.spirals-data.html");
        assertThat(browser.evaluate(SHOWN_FRAMES).asInt()).isEqualTo(8);
    }

    @Test
    void without_scripts_all_is_there() {
        browser.scripts(false);
        for (String path : List.of("index.html", "experiments/homework5.spirals-activation.html")) {
            open(path);
            browser.scripts(true);
            assertThat(browser.evaluate("document.querySelectorAll('.scripted:not([hidden])').length")
                            .asInt())
                    .isZero();
            assertThat(browser.evaluate(
                                    "[...document.querySelectorAll('svg.chart, svg.bar-chart')].every(c => c.getBoundingClientRect().height > 5)")
                            .asBoolean())
                    .isTrue();
            browser.scripts(false);
        }
    }

    @Test
    void pages_fit_a_telephone() throws IOException {
        browser.size(390, 844);
        for (String path : HtmlReportTest.pages(folder).keySet()) {
            open(path);
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .as(path)
                    .isLessThanOrEqualTo(390);
        }
        browser.size(1280, 1000);
    }

    @Test
    void an_address_takes_a_verdict_as_people_write_it() {
        open("index.html?verdict=Contradicted");
        assertThat(shown()).isEqualTo(1);
        open("index.html?verdict=NOT_RUN");
        assertThat(shown()).isEqualTo(6);
    }

    @Test
    void a_link_to_a_claim_that_is_filtered_out_and_folded_shows_it() throws InterruptedException {
        open("index.html?verdict=contradicted#homework5/wind-depth/test.mse-3");
        browser.await("(r => r.top >= 0 && r.height > 0 && r.top < innerHeight)"
                + "(document.getElementById('homework5/wind-depth/test.mse-3').getBoundingClientRect())");
    }

    @Test
    void a_search_in_the_address_shows_its_hits() throws InterruptedException {
        open("index.html?q=tanh+beats");
        browser.await("(r => r.top >= 0 && r.top < innerHeight)"
                + "(document.querySelector('.group tbody tr:not([hidden])').getBoundingClientRect())");
    }

    @Test
    void a_mark_in_the_text_leads_to_its_note() throws InterruptedException {
        open("texts/homework5.html");
        browser.evaluate("document.querySelector('a.lit[href$=tanh]').click()");
        browser.await("document.querySelector('.note:target').textContent.includes('57.30%')");
        browser.await("(r => r.top >= 0 && r.top < innerHeight)"
                + "(document.querySelector('.note:target').getBoundingClientRect())");
    }

    @Test
    void no_text_is_cut_that_cannot_be_opened() throws IOException {
        assertThat(new ReportCounts(SampleResults.results(), folder, HtmlReportTest.pages(folder)).clipped(browser))
                .isEmpty();
    }

    @Test
    void in_the_whole_text_a_number_leads_to_its_note_and_the_note_to_the_claim() throws InterruptedException {
        open("whole/texts/homework5.html");
        browser.evaluate(
                "[...document.querySelectorAll('a.lit')].find(e => e.textContent.startsWith('57.30%')).click()");
        browser.await("document.querySelector('.note:target').textContent.includes('61.64%')");
        browser.await("(r => r.top >= 0 && r.top < innerHeight)"
                + "(document.querySelector('.note:target').getBoundingClientRect())");
        browser.evaluate("document.querySelector('.note:target a').click()");
        browser.await("document.querySelector('.claim:target')?.textContent.includes('Not reproduced')");
    }

    @Test
    void the_whole_text_fits_a_telephone_with_notes_below_their_passage() {
        browser.size(390, 844);
        open("whole/texts/homework5.html");
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        assertThat(browser.evaluate("(p => p.querySelector('.margin').getBoundingClientRect().top"
                                + " >= p.querySelector('.passage-text').getBoundingClientRect().bottom)"
                                + "(document.querySelector('.passage.claimed'))")
                        .asBoolean())
                .isTrue();
        browser.size(1280, 1000);
    }

    @Test
    void the_map_beside_the_whole_text_leads_into_it() throws InterruptedException {
        open("whole/texts/homework5.html");
        browser.evaluate(
                "document.querySelector('.map a:last-of-type').dispatchEvent(new MouseEvent('click', { bubbles: true }))");
        browser.await("document.querySelector('.passage:target')");
    }

    @Test
    void a_card_is_copied_with_the_address_of_its_page() throws InterruptedException {
        open("claims/homework5.spirals-activation.tanh.html");
        browser.allowClipboard();
        browser.evaluate("document.querySelector('.cite-markdown button').click()");
        browser.await("document.querySelector('.cite-markdown button').textContent === 'Copied'");
        assertThat(browser.evaluate("navigator.clipboard.readText()").asText())
                .startsWith("> “When we used Relu")
                .contains("**Not reproduced**")
                .endsWith("(" + browser.evaluate("location.href").asText() + ")");
        assertThat(browser.evaluate("document.querySelector('.local').hidden").asBoolean())
                .as("whether it is kept quiet that the address leads nowhere else")
                .isFalse();
    }

    @Test
    void a_command_is_copied_as_it_stands_there() throws InterruptedException {
        open("experiments/homework5.spirals-lr.html");
        browser.allowClipboard();
        browser.evaluate("document.querySelector('#rerun ~ .command button').click()");
        browser.await("document.querySelector('#rerun ~ .command button').textContent === 'Copied'");
        assertThat(browser.evaluate("navigator.clipboard.readText()").asText())
                .isEqualTo("mvn verify -Dreprise.includes=com.example.homework5_spirals_lr");
    }

    @Test
    void where_the_clipboard_is_closed_the_text_is_selected() {
        open("claims/homework5.spirals-activation.tanh.html");
        browser.evaluate("getSelection().removeAllRanges()");
        browser.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })");
        browser.evaluate("document.querySelector('.cite-latex button').click()");
        assertThat(browser.evaluate("getSelection().toString()").asText()).startsWith("\\begin{quote}");
    }

    @Test
    void without_scripts_a_card_has_its_picture_and_its_texts() {
        browser.scripts(false);
        open("claims/homework5.spirals-activation.tanh.html");
        browser.scripts(true);
        assertThat(browser.evaluate("document.querySelectorAll('.command button').length")
                        .asInt())
                .isZero();
        assertThat(browser.evaluate("document.querySelector('.cite-link code').textContent")
                        .asText())
                .isEqualTo("claims/homework5.spirals-activation.tanh.html");
        assertThat(browser.evaluate("document.querySelector('.card-picture').naturalWidth")
                        .asInt())
                .isPositive();
    }

    @Test
    void headings_order_their_table_and_turn_the_order_round() {
        open("index.html");
        String reported = "[...document.querySelector('#claims-reproduced').parentElement"
                + ".querySelectorAll('tbody td.c-number:not(.measured) bdi')].map(e => parseFloat(e.textContent))"
                + ".filter(n => !isNaN(n)).join()";
        String heading =
                "document.querySelector('#claims-reproduced').parentElement.querySelectorAll('thead .sort')[1].click()";
        browser.evaluate(heading);
        List<Double> up = numbers(browser.evaluate(reported).asText());
        browser.evaluate(heading);
        List<Double> down = numbers(browser.evaluate(reported).asText());
        assertThat(up).hasSizeGreaterThan(2).isSorted();
        assertThat(down).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Double> numbers(String joined) {
        return Stream.of(joined.split(",")).map(Double::valueOf).toList();
    }
}

package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    @TempDir
    Path folder;

    @Test
    void one_template_can_be_replaced() throws IOException {
        Files.writeString(folder.resolve("consistency.ftlh"), "<p>${page.reports[0].report.text} & ${title}</p>");
        HtmlReport.create().withTemplates(folder).render(SampleResults.results(), folder.resolve("out"));
        assertThat(folder.resolve("out/consistency.html"))
                .hasContent("<p>Deep Learning in Practice, Homework 5 & Self-consistency</p>");
        assertThat(folder.resolve("out/index.html"))
                .content()
                .contains("<h1>2 of 4 judged numbers and 3 of 4 judged comparisons and trends reproduce</h1>");
    }

    @Test
    void the_example_of_the_documentation_works() throws IOException {
        String documentation = Files.readString(Path.of("../docs/report.md"));
        String example = documentation.split("```\n")[2];
        Files.writeString(folder.resolve("overview.ftlh"), example);
        HtmlReport.create().withTemplates(folder).render(SampleResults.results(), folder.resolve("out"));
        assertThat(folder.resolve("out/index.html"))
                .content()
                .contains("<h1>Overview</h1>", "homework5/spirals-activation/relu-best");
    }

    @Test
    void one_asset_can_be_replaced() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("assets/report.css"), "body { color: red }");
        HtmlReport.create().withTemplates(folder).render(SampleResults.results(), folder.resolve("out"));
        assertThat(folder.resolve("out/assets/report.css")).hasContent("body { color: red }");
        assertThat(folder.resolve("out/assets/theme.js")).isNotEmptyFile();
    }

    @Test
    void a_broken_template_is_named_with_its_line() throws IOException {
        Files.writeString(folder.resolve("rules.ftlh"), "\n${page.nothing}");
        assertThatThrownBy(() -> HtmlReport.create()
                        .withTemplates(folder)
                        .render(SampleResults.results(), folder.resolve("out")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rules.ftlh")
                .hasMessageContaining("line 2");
    }

    @Test
    void templates_cannot_make_java_objects() throws IOException {
        Files.writeString(folder.resolve("rules.ftlh"), "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
        assertThatThrownBy(() -> HtmlReport.create()
                        .withTemplates(folder)
                        .render(SampleResults.results(), folder.resolve("out")))
                .hasMessageContaining("not allowed");
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() throws IOException {
        Locale before = Locale.getDefault();
        try {
            HtmlReport.create().render(SampleResults.results(), folder.resolve("a"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            HtmlReport.create().render(SampleResults.results(), folder.resolve("b"));
        } finally {
            Locale.setDefault(before);
        }
        for (String page : HtmlReportTest.pages(folder.resolve("a")).keySet()) {
            assertThat(folder.resolve("b").resolve(page))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(page));
        }
    }
}

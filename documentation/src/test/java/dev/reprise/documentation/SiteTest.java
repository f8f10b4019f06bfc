package dev.reprise.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The site of the documentation leads to every page, under the name of its file. */
class SiteTest {

    private static final Pattern LINK = Pattern.compile("link: '/([^']*)'");

    @Test
    void the_sidebar_has_every_page_once() throws IOException {
        String configuration = Files.readString(Page.ROOT.resolve("documentation/site/.vitepress/config.mjs"));

        assertThat(LINK.matcher(configuration)
                        .results()
                        .map(link -> file(link.group(1)))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        Page.all().stream().map(Page::name).toList());
    }

    private static String file(String link) {
        if (link.isEmpty()) {
            return "README.md"; // the site's first page
        }
        return (link.endsWith("/") ? link + "index" : link) + ".md";
    }
}

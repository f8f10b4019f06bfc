package dev.reprise.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {

    @TempDir
    Path folder;

    @Test
    void every_claim_is_in_one_file_that_needs_no_other() throws IOException {
        Document page = render();
        assertThat(page.select("article.claim")).hasSize(14);
        assertThat(page.select("[src], link, script, [style]")).isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(address -> page.getElementById(address.substring(1)) != null);
    }

    @Test
    void its_policy_allows_its_own_stylesheet_only() throws IOException, NoSuchAlgorithmException {
        Document page = render();
        byte[] style = page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(page.select("meta[http-equiv]").attr("content")).contains("style-src 'sha256-" + hash + "'");
    }

    private Document render() throws IOException {
        HtmlReport.create().renderSingleFile(SampleResults.results(), folder.resolve("mail/report.html"));
        return Jsoup.parse(folder.resolve("mail/report.html"), "UTF-8");
    }
}

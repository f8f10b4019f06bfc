package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Locale;
import org.apache.maven.reporting.MavenReport;
import org.junit.jupiter.api.Test;

class OldSiteTest {

    /** As the interface was when Doxia's sink was in another package. */
    interface OldReport {
        void generate(Object oldSink, Locale locale);
    }

    @Test
    void an_old_site_plugin_is_refused_with_the_version_that_is_needed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SiteReportMojo.refuseOldSite(OldReport.class))
                .withMessageContaining("maven-site-plugin 3.20.0 or later");
    }

    @Test
    void the_present_one_may_ask() {
        assertThatNoException().isThrownBy(() -> SiteReportMojo.refuseOldSite(MavenReport.class));
    }
}

package dev.reprise.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @Test
    void ids_stay_readable() {
        assertThat(Slugs.files().of("homework5/spirals-lr")).isEqualTo("homework5.spirals-lr");
        assertThat(Slugs.anchors().of("homework5/spirals-lr/lr-0.1")).isEqualTo("homework5/spirals-lr/lr-0.1");
    }

    @Test
    void different_ids_never_share_a_name_even_where_case_does_not_count() {
        var slugs = Slugs.files();
        var ids = List.of(
                "a/b", "a.b", "A/B", "a b", "a_b", "", ".", "..", "../x", "é", "x".repeat(500), "x".repeat(501), "CON");
        var names = ids.stream()
                .map(slugs::of)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9][a-z0-9._-]{0,120}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL", "aux/depth", "com1", "LPT9.depth", "prn"})
    void no_name_is_one_that_windows_keeps_for_a_device(String id) {
        assertThat(Slugs.files().of(id)).doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt\\d)([.].*)?");
    }

    @Test
    void names_that_only_begin_like_a_device_stay_readable() {
        assertThat(Slugs.files().of("convolutions/depth")).isEqualTo("convolutions.depth");
        assertThat(Slugs.files().of("com10")).isEqualTo("com10");
    }

    @Test
    void an_id_keeps_its_name() {
        var slugs = Slugs.anchors();
        assertThat(slugs.of("what is this?")).isEqualTo(slugs.of("what is this?"));
    }
}

package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalDigestTest {

    @Test
    void bytes_have_the_digest_that_the_standard_gives() {
        assertThat(CanonicalDigest.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_number_is_its_four_bytes() {
        assertThat(new CanonicalDigest().add(0x61626364).hex())
                .isEqualTo(CanonicalDigest.of("abcd".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void no_two_sequences_run_together() {
        assertThat(new CanonicalDigest().add("ab").add("c").hex())
                .isNotEqualTo(new CanonicalDigest().add("a").add("bc").hex());
        assertThat(new CanonicalDigest().add(List.of("a")).add(List.of("b")).hex())
                .isNotEqualTo(new CanonicalDigest().add(List.of("a", "b")).hex());
    }

    @Test
    void malformed_surrogates_are_told_apart() {
        assertThat(new CanonicalDigest().add("\ud83d").hex())
                .isNotEqualTo(new CanonicalDigest().add("\ude00").hex());
    }

    @Test
    void the_order_of_a_map_does_not_count_and_that_of_a_list_does() {
        var ascending = new LinkedHashMap<String, String>();
        ascending.put("batch", "10");
        ascending.put("lr", "0.1");
        var descending = new LinkedHashMap<String, String>();
        descending.put("lr", "0.1");
        descending.put("batch", "10");

        assertThat(new CanonicalDigest().add(descending).hex())
                .isEqualTo(new CanonicalDigest().add(ascending).hex());
        assertThat(new CanonicalDigest().add(List.of("a", "b")).hex())
                .isNotEqualTo(new CanonicalDigest().add(List.of("b", "a")).hex());
    }
}

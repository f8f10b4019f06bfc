package dev.reprise.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({"90s, 90", "20m, 1200", "2h, 7200", "45, 45", "' 3 h ', 10800"})
    void durations_are_read_as_people_write_them(String text, long seconds) {
        assertThat(Form.duration().read("reprise.seedBudget", text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "-1h", "1.5h", "2d", "h", "99999999h"})
    void what_is_no_duration_is_refused_with_the_form(String text) {
        assertThatThrownBy(() -> Form.duration().read("reprise.seedBudget", text))
                .hasMessage("reprise.seedBudget is '" + text + "', but must be a duration such as 90s, 20m or 2h");
    }

    @ParameterizedTest
    @CsvSource({"45, 45s", "90, 90s", "1200, 20m", "7200, 2h"})
    void durations_are_written_in_the_largest_unit_that_fits(long seconds, String text) {
        assertThat(Form.duration().write(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void a_value_that_is_not_among_the_allowed_ones_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> Form.choice(Profile.class).read("reprise.profile", "ful"))
                .hasMessage("reprise.profile is 'ful', but must be quick or full. Did you mean full?");
    }

    @ParameterizedTest
    @CsvSource({
        "0, the nearest one is 1",
        "-3, the nearest one is 1",
        "many, the nearest one is 1",
        "1.5, the nearest one is 1",
        "99999999999, the nearest one is 2147483647"
    })
    void a_number_that_cannot_be_is_refused_with_the_nearest(String text, String nearest) {
        assertThatThrownBy(() -> Form.number(1).read("reprise.seeds", text))
                .hasMessageContaining("reprise.seeds is '" + text + "'")
                .hasMessageContaining("a whole number of at least 1")
                .hasMessageContaining(nearest);
    }

    @Test
    void some_of_several_are_separated_by_commas_and_none_has_a_word() {
        Form<Set<FailOn>> form = Form.choices(FailOn.class);

        assertThat(form.read("reprise.failOn", "missed, not-run"))
                .containsExactlyInAnyOrder(FailOn.MISSED, FailOn.NOT_RUN);
        assertThat(form.read("reprise.failOn", "nothing")).isEmpty();
        assertThat(form.write(Set.of(FailOn.NOT_RUN, FailOn.MISSED))).isEqualTo("missed,not-run");
        assertThat(form.write(Set.of())).isEqualTo("nothing");
    }

    @Test
    void one_of_several_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> Form.choices(FailOn.class).read("reprise.failOn", "missed,misst"))
                .hasMessageContaining("'missed,misst'")
                .hasMessageContaining("missed, stale, changed, inconclusive, not-run");
    }

    @Test
    void a_debugger_waits_at_the_given_port_or_the_usual_one_or_not() {
        assertThat(Form.port().read("reprise.debug", "8000")).hasValue(8000);
        assertThat(Form.port().read("reprise.debug", "true")).hasValue(5005);
        assertThat(Form.port().read("reprise.debug", "false")).isEqualTo(OptionalInt.empty());
        assertThatThrownBy(() -> Form.port().read("reprise.debug", "70000")).hasMessageContaining("from 1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/4", "0/2", "half"})
    void a_shard_that_does_not_exist_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Form.shard().read("reprise.shard", text))
                .hasMessage("reprise.shard is '" + text
                        + "', but must be i/n with i from 1 to n, such as 2/4 for the second of four");
    }

    @Test
    void paths_are_separated_as_those_of_a_class_path_are() {
        List<Path> paths = List.of(Path.of("a,b"), Path.of("c"));

        assertThat(Form.classPath().write(paths)).isEqualTo("a,b" + File.pathSeparator + "c");
        assertThat(Form.classPath().read("reprise.roots", "a,b" + File.pathSeparator + "c"))
                .isEqualTo(paths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-0.1", "NaN", "some"})
    void a_relative_difference_is_less_than_one(String text) {
        assertThatThrownBy(() -> Form.difference().read("reprise.lock.tolerance", text))
                .hasMessageContaining("from 0 to less than 1");
    }

    @Test
    void a_proxy_is_a_host_and_a_port() {
        InetSocketAddress proxy = Form.hostAndPort().read("reprise.proxy", "proxy.example.org:3128");

        assertThat(proxy.getHostString()).isEqualTo("proxy.example.org");
        assertThat(proxy.getPort()).isEqualTo(3128);
        assertThat(Form.hostAndPort().write(proxy)).isEqualTo("proxy.example.org:3128");
        assertThat(Form.hostAndPort().read("reprise.proxy", "[::1]:80").getPort())
                .isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "proxy.example.org:0", "proxy.example.org:65536", ":80", "a b:80"})
    void what_is_no_host_and_port_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Form.hostAndPort().read("reprise.proxy", text))
                .hasMessage("reprise.proxy is '" + text + "', but must be host:port, such as proxy.example.org:3128");
    }

    @Test
    void an_address_ends_with_a_slash_whether_it_was_written_or_not() {
        assertThat(Form.httpsAddress().read("reprise.mirror", "https://example.org/data"))
                .isEqualTo(Form.httpsAddress().read("reprise.mirror", "https://example.org/data/"))
                .hasToString("https://example.org/data/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/", "https:///data", "https://exa mple.org"})
    void an_address_that_is_not_https_is_refused(String text) {
        assertThatThrownBy(() -> Form.httpsAddress().read("reprise.mirror", text))
                .hasMessage("reprise.mirror is '" + text + "', but must be an https address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/cache",
                "https://example.org:8443/",
                "http://localhost:8080/cache/",
                "http://127.0.0.1",
                "http://[::1]:8080/"
            })
    void a_server_is_https_or_on_this_machine(String text) {
        assertThat(Form.serverAddress().read("reprise.server", text).toString())
                .startsWith(text)
                .endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "http://127.0.0.1.example.org/",
                "http://localhost.example.org/",
                "ftp://localhost/",
                "https://example.org/?a=b",
                "https://example.org/#a",
                "https:/example.org/",
                "example.org"
            })
    void what_others_could_read_is_no_server(String text) {
        assertThatThrownBy(() -> Form.serverAddress().read("reprise.server", text))
                .hasMessage("reprise.server is '" + text + "', but must be an https address, or an http address of this"
                        + " machine, without login, query or fragment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://ada:secret@example.org/", "https://ada:sec/ret@example.org/", "http://ada:se cret@x/"})
    void a_login_in_an_address_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> Form.serverAddress().read("reprise.server", text))
                .hasMessageContaining("@")
                .hasMessageNotContaining("sec")
                .hasMessageNotContaining("ret@");
    }

    @Test
    void hosts_are_separated_as_those_of_mavens_settings_or_by_commas() {
        assertThat(Form.hosts().read("reprise.noProxy", "localhost|*.example.org, 10.0.0.1"))
                .containsExactly("localhost", "*.example.org", "10.0.0.1");
    }

    @Test
    void a_flag_is_refused_with_the_nearest_of_the_two() {
        assertThat(Form.flag().read("reprise.offline", "TRUE")).isTrue();
        assertThat(Form.flag().write(false)).isEqualTo("false");
        assertThatThrownBy(() -> Form.flag().read("reprise.offline", "ture"))
                .hasMessage("reprise.offline is 'ture', but must be true or false. Did you mean true?");
    }

    @Test
    void lines_leave_blank_ones_out() {
        assertThat(Form.lines().read("reprise.arguments", "-Xmx2g\n\n  \n-Da=b"))
                .containsExactly("-Xmx2g", "-Da=b");
        assertThat(Form.lines().write(List.of("-Xmx2g", "-Da=b"))).isEqualTo("-Xmx2g\n-Da=b");
    }
}

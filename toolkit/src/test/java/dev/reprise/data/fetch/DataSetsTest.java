package dev.reprise.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.reprise.data.About;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Packing;
import dev.reprise.data.Source;
import dev.reprise.data.Substitute;
import dev.reprise.data.format.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {

    @TempDir
    Path root;

    private Workplace place;

    @BeforeEach
    void place() {
        place = new Workplace(root);
    }

    @Test
    void a_file_in_the_data_directory_is_used_in_place() {
        place.put("letters.txt", Letters.CONTENT);
        Loaded<String> letters = place.sets().load(Letters.from(), 1);
        assertThat(letters.content()).isEqualTo("AB");
        assertThat(letters.use().source())
                .as("without where it lies on this machine")
                .isEqualTo("data directory");
        assertThat(letters.use().files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("letters.txt");
            assertThat(file.size()).isEqualTo(2000);
            assertThat(file.sha256()).hasSize(64);
        });
        assertThat(place.cached()).isEmpty();
    }

    @Test
    void a_gzipped_file_in_the_data_directory_is_unpacked_into_the_cache() {
        place.put("letters.txt.gz", Packed.gzip(Letters.CONTENT));
        Loaded<String> letters = place.sets().load(Letters.from(), 1);
        assertThat(letters.content()).isEqualTo("AB");
        assertThat(letters.use().source()).isEqualTo("data directory");
        assertThat(place.cached()).containsExactly("letters.txt");
    }

    @Test
    void parts_in_the_data_directory_are_joined_in_the_cache() {
        place.put("letters.txt.part1", Arrays.copyOf(Letters.CONTENT, 700));
        place.put("letters.txt.part2", Arrays.copyOfRange(Letters.CONTENT, 700, 2000));
        Loaded<String> letters = place.sets().load(Letters.from(), 1);
        assertThat(letters.content()).isEqualTo("AB");
        assertThat(letters.use().source()).isEqualTo("data directory");
        assertThat(place.cached()).containsExactly("letters.txt");
    }

    @Test
    void a_wrong_file_in_the_data_directory_is_refused_with_both_checksums_and_a_remedy() {
        byte[] wrong = Letters.CONTENT.clone();
        wrong[99] ^= 1;
        place.put("letters.txt", wrong);
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> place.sets().load(Letters.from(), 1))
                .withMessageMatching(
                        "(?s)letters.txt: from data directory .* has SHA-256 [0-9a-f]{64} instead of [0-9a-f]{64}\\. "
                                + "Replace or delete .*letters.txt\\. If the file is the right one, the declaration is wrong: "
                                + "it has size 2000 and SHA-256 [0-9a-f]{64}\\.");
    }

    @Test
    void a_file_of_the_wrong_size_is_refused_saying_where_it_ends() {
        place.put("letters.txt", Arrays.copyOf(Letters.CONTENT, 1500));
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> place.sets().load(Letters.from(), 1))
                .withMessageContaining("letters.txt, byte 1500: from data directory")
                .withMessageContaining("has 1500 bytes instead of 2000");
    }

    @Test
    void a_damaged_gzip_in_the_data_directory_is_refused_and_leaves_nothing() {
        byte[] packed = Packed.gzip(Letters.CONTENT);
        place.put("letters.txt.gz", Arrays.copyOf(packed, packed.length - 5));
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> place.sets().load(Letters.from(), 1))
                .withMessageContaining("letters.txt.gz, unpacked byte 2000: cannot be unpacked");
        assertThat(place.cached()).isEmpty();
    }

    @Test
    void a_missing_data_set_says_what_was_tried_and_how_to_get_it() {
        Letters letters = Letters.from(
                new Source.Npm("letters", "1.0.0", "package/letters.txt"),
                new Source.Installed(Path.of("/nowhere/letters"), new Packing.Plain(), "Debian: apt install letters"));
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> place.sets().load(letters, 1))
                .withMessageContaining("Data set Letters (letters) is not available. Tried:")
                .withMessageContaining(
                        "letters.txt from data directory " + place.data().resolve("letters") + ": not there")
                .withMessageContaining(
                        "letters.txt from npm letters@1.0.0: \"no-such-npm\" cannot be started; is npm installed?")
                .withMessageContaining("letters.txt from /nowhere/letters: /nowhere/letters is not there")
                .withMessageContaining("How to get it:")
                .withMessageContaining("npm pack letters@1.0.0")
                .withMessageContaining("Debian: apt install letters")
                .withMessageContaining("or put letters.txt (or the same gzipped) into "
                        + place.data().resolve("letters"));
    }

    @Test
    void offline_nothing_is_fetched_but_what_is_installed_is_used() throws IOException {
        Path installed = Files.write(root.resolve("installed.gz"), Packed.gzip(Letters.CONTENT));
        DataSets offline = new DataSets(place.settings().withoutNetwork());
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> offline.load(Letters.from(new Source.Npm("letters", "1.0.0", "package/x")), 1))
                .withMessageContaining("from npm letters@1.0.0: not asked: offline (reprise.data.offline)");
        assertThat(offline.load(Letters.from(new Source.Installed(installed, new Packing.Gzip(), "")), 1)
                        .use()
                        .source())
                .isEqualTo(installed.toString());
    }

    @Test
    void the_cache_remembers_where_a_file_came_from() throws IOException {
        Path installed = Files.write(root.resolve("installed"), Letters.CONTENT);
        Letters letters = Letters.from(new Source.Installed(installed, new Packing.Plain(), ""));
        place.sets().load(letters, 1);
        Files.delete(installed);
        assertThat(place.sets().load(letters, 1).use().source()).isEqualTo(installed.toString());
    }

    @Test
    void a_damaged_file_in_the_cache_is_set_aside_and_fetched_again() throws IOException {
        Path installed = Files.write(root.resolve("installed"), Letters.CONTENT);
        Letters letters = Letters.from(new Source.Installed(installed, new Packing.Plain(), ""));
        Path cached = place.sets().load(letters, 1).use().files().get(0).path();
        Files.write(cached, new byte[2000]);
        assertThat(place.sets().load(letters, 1).content()).isEqualTo("AB");
        assertThat(place.cached()).containsExactly("letters.txt", "letters.txt.damaged");
        Files.write(cached, new byte[3]);
        Files.delete(installed);
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> place.sets().load(letters, 1))
                .withMessageContaining("letters.txt from the cache: damaged, set aside as " + cached + ".damaged");
    }

    @Test
    void what_a_killed_process_left_is_removed_a_day_later() throws IOException {
        Path installed = Files.write(root.resolve("installed"), Letters.CONTENT);
        Path left = Files.createDirectories(place.cache().resolve(".tmp/transfer-of-old"));
        Files.write(left.resolve("download"), new byte[10]);
        Path fresh = Files.write(place.cache().resolve(".tmp/incoming"), new byte[10]);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        place.sets().load(Letters.from(new Source.Installed(installed, new Packing.Plain(), "")), 1);
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void wrong_content_from_a_source_never_enters_the_cache_and_the_next_source_is_tried() throws IOException {
        Source wrong =
                new Source.Installed(Files.write(root.resolve("wrong"), new byte[2000]), new Packing.Plain(), "");
        Source tooLong =
                new Source.Installed(Files.write(root.resolve("long"), new byte[9000]), new Packing.Plain(), "");
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> place.sets().load(Letters.from(wrong, tooLong), 1))
                .withMessageContaining("REFUSED")
                .withMessageContaining("has SHA-256")
                .withMessageContaining("byte 2000: from " + root.resolve("long") + " goes on; it should end here");
        assertThat(place.cached()).isEmpty();
        Source right =
                new Source.Installed(Files.write(root.resolve("right"), Letters.CONTENT), new Packing.Plain(), "");
        assertThat(place.sets().load(Letters.from(wrong, right), 1).content()).isEqualTo("AB");
    }

    @Test
    void a_substitute_is_used_only_if_accepted_by_name_and_is_flagged() throws IOException {
        Substitute greek =
                new Substitute("greek", "other letters", List.of(Letters.file("greek.txt", Packed.text("αβ"))));
        Letters letters = new Letters(List.of(), List.of(greek));
        Files.createDirectories(place.data().resolve("greek"));
        Files.write(place.data().resolve("greek").resolve("greek.txt"), Packed.text("αβ"));
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> place.sets().load(letters, 1))
                .withMessageContaining("-Dreprise.data.accept=greek (other letters)");
        Loaded<String> accepted = new DataSets(place.accepting("greek")).load(letters, 1);
        assertThat(accepted.content()).isEqualTo("αβ");
        assertThat(accepted.use().note()).isEqualTo("SUBSTITUTE greek, accepted by the user: other letters");
    }

    @Test
    void another_version_of_a_file_is_taken_with_its_note() {
        place.put("letters.txt", Packed.text("old"));
        var old = Letters.file("letters.txt", Packed.text("old")).versions().get(0);
        Dataset<String> either = new Dataset<>() {
            @Override
            public About about() {
                return new About("letters", "Letters", "CC0", "");
            }

            @Override
            public List<dev.reprise.data.DataFile> files() {
                return List.of(Letters.file("letters.txt", Letters.CONTENT)
                        .orVersion(old.size(), old.sha256(), "the old spelling"));
            }

            @Override
            public String load(Inputs inputs) {
                return inputs.file("letters.txt").sha256();
            }
        };
        Loaded<String> loaded = place.sets().load(either, 1);
        assertThat(loaded.content()).isEqualTo(old.sha256());
        assertThat(loaded.use().note()).isEqualTo("letters.txt: the old spelling");
    }

    private record Counted(AtomicInteger loads) implements Dataset<Object> {
        @Override
        public About about() {
            return new About("counted", "Counted", "", "");
        }

        @Override
        public Object load(Inputs inputs) {
            loads.incrementAndGet();
            return new Object();
        }
    }

    @Test
    void many_threads_share_one_content_that_is_decoded_once() throws Exception {
        Counted counted = new Counted(new AtomicInteger());
        DataSets sets = place.sets();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> all = java.util.Collections.nCopies(
                    32, () -> sets.load(counted, 1).content());
            List<Future<Object>> contents = threads.invokeAll(all);
            Object first = contents.get(0).get();
            for (Future<Object> content : contents) {
                assertThat(content.get()).isSameAs(first);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counted.loads()).hasValue(1);
    }

    static final class Rolls implements Dataset<Long> {
        @Override
        public About about() {
            return new About("rolls", "Rolls", "", "");
        }

        @Override
        public boolean seeded() {
            return true;
        }

        @Override
        public Long load(Inputs inputs) {
            return inputs.seed();
        }
    }

    static final class Derived implements Dataset<String> {
        @Override
        public About about() {
            return new About("derived", "Derived", "", "", "worth knowing");
        }

        @Override
        public boolean seeded() {
            return true;
        }

        @Override
        public String load(Inputs inputs) {
            return "from " + inputs.data(Rolls.class);
        }
    }

    @Test
    void a_seeded_data_set_depends_on_the_seed_and_a_derived_one_says_from_what() {
        DataSets sets = place.sets();
        assertThat(sets.load(Rolls.class, 7).content()).isEqualTo(7);
        Loaded<String> derived = sets.load(Derived.class, 8);
        assertThat(derived.content()).isEqualTo("from 8");
        assertThat(derived.use().source())
                .isEqualTo("derived with the trial's seed from Rolls (generated with the trial's seed)");
        assertThat(derived.use().note()).isEqualTo("worth knowing");
        assertThat(sets.used()).extracting(DataUse::id).containsExactly("rolls", "derived");
    }

    static final class Sly implements Dataset<Long> {
        @Override
        public About about() {
            return new About("sly", "Sly", "", "");
        }

        @Override
        public Long load(Inputs inputs) {
            return inputs.seed();
        }
    }

    @Test
    void definitions_that_are_not_as_they_say_are_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> place.sets().load(Sly.class, 1))
                .withMessageContaining("sly asks for a seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> place.sets().load(Counted.class, 1))
                .withMessageContaining("needs a constructor without arguments");
    }

    @Test
    void the_status_says_what_is_there_and_fetches_nothing() throws IOException {
        Path installed = Files.write(root.resolve("installed"), Letters.CONTENT);
        DataSets sets = place.sets();
        assertThat(sets.status(new Rolls()).state()).isEqualTo(DataStatus.State.GENERATED);
        Letters npm = Letters.from(new Source.Npm("letters", "1.0.0", "package/x"));
        assertThat(sets.status(npm).state()).isEqualTo(DataStatus.State.MISSING);
        assertThat(sets.status(npm).howToGet()).anyMatch(line -> line.contains("npm pack letters@1.0.0"));
        DataStatus fetched = sets.prefetch(Letters.from(new Source.Installed(installed, new Packing.Plain(), "")));
        assertThat(fetched.state()).isEqualTo(DataStatus.State.PRESENT);
        assertThat(sets.status(npm).state()).isEqualTo(DataStatus.State.PRESENT);
        place.put("letters.txt", new byte[3]);
        assertThat(sets.status(npm).state()).isEqualTo(DataStatus.State.REFUSED);
    }
}

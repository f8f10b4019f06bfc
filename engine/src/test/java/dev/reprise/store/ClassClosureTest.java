package dev.reprise.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassClosureTest {

    @TempDir
    Path folder;

    private Sources project;

    @BeforeEach
    void two_experiments_with_a_helper_and_one_without() throws IOException {
        project = new Sources(folder.resolve("project"))
                .write("class One { int train() { return Helper.width(); } }")
                .write("class Two { int train() { return new Helper().depth; } }")
                .write("class Alone { int train() { return 3; } }")
                .write("class Helper { int depth = Deep.VALUE.length(); static int width() { return 10; } }")
                .write("class Deep { static final String VALUE = String.valueOf(1); }");
    }

    @Test
    void the_same_classes_have_the_same_hash_after_another_compilation() throws IOException {
        String before = hash("One");

        assertThat(hash("One")).isEqualTo(before);
    }

    @Test
    void touching_one_experiment_changes_its_hash() throws IOException {
        assertThat(changed("class One { int train() { return Helper.width() + 1; } }", "One"))
                .isTrue();
    }

    @Test
    void touching_one_experiment_changes_no_other_hash() throws IOException {
        assertThat(changed("class One { int train() { return Helper.width() + 1; } }", "Two"))
                .isFalse();
    }

    @Test
    void touching_a_helper_changes_all_that_use_it() throws IOException {
        List<String> before = hashes();
        project.write("class Helper { int depth = Deep.VALUE.length(); static int width() { return 20; } }");

        List<String> after = hashes();

        assertThat(after).doesNotContain(before.get(0), before.get(1));
    }

    @Test
    void touching_a_helper_changes_nobody_else() throws IOException {
        assertThat(changed("class Helper { int depth; static int width() { return 20; } }", "Alone"))
                .isFalse();
    }

    @Test
    void helpers_of_helpers_count() throws IOException {
        assertThat(changed("class Deep { static final String VALUE = String.valueOf(2); }", "One"))
                .isTrue();
    }

    @Test
    void comments_and_lines_do_not_matter() throws IOException {
        assertThat(changed(
                        "/** Said. */\n\nclass One {\n // said\n\n int train() {\n return Helper.width(); } }", "One"))
                .isFalse();
    }

    @Test
    void a_constant_of_another_class_counts_because_the_compiler_copies_it() throws IOException {
        project.write("interface Constants { int EPOCHS = 10; }")
                .write("class Inlined { int train() { return Constants.EPOCHS; } }");

        assertThat(changed("interface Constants { int EPOCHS = 20; }", "Inlined"))
                .isTrue();
    }

    @Test
    void classes_that_name_each_other_are_no_trouble() throws IOException {
        project.write("class Ping { Pong pong; }").write("class Pong { Ping ping; }");

        assertThat(changed("class Pong { Ping ping; int more; }", "Ping")).isTrue();
    }

    @Test
    void the_own_classes_of_an_experiment_can_be_listed() throws IOException {
        assertThat(closure().ownClassesOf("One")).containsExactly("Deep", "Helper", "One");
    }

    @Test
    void a_class_that_is_nowhere_has_no_hash() throws IOException {
        assertThat(closure().hashOf("Nowhere")).isEmpty();
    }

    @Test
    void a_string_that_looks_like_a_descriptor_does_no_harm() throws IOException {
        project.write("class Odd { String s = \"L\\0/../x;(Lno such: <class>;L\" + hashCode(); }");

        assertThat(closure().hashOf("Odd")).isPresent();
    }

    @Test
    void a_damaged_class_file_is_named() throws IOException {
        Path classes = project.compile();
        Files.write(classes.resolve("Deep.class"), new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0});
        var closure = ClassClosure.over(List.of(classes), folder.resolve("jars"));

        assertThatThrownBy(() -> closure.hashOf("One"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Deep");
    }

    @Test
    void no_class_is_initialised() throws IOException {
        var closure = ClassClosure.overCurrentClassPath(folder.resolve("jars"));

        closure.hashOf("dev.reprise.store.ClassClosureTest$Initialised");

        assertThat(System.getProperty("dev.reprise.store.initialised")).isNull();
    }

    static final class Initialised {
        static {
            System.setProperty("dev.reprise.store.initialised", "yes");
        }
    }

    private boolean changed(String source, String className) throws IOException {
        String before = hash(className);
        project.write(source);
        return !hash(className).equals(before);
    }

    private List<String> hashes() throws IOException {
        return List.of(hash("One"), hash("Two"), hash("Alone"));
    }

    private String hash(String className) throws IOException {
        return closure().hashOf(className).orElseThrow();
    }

    private ClassClosure closure() throws IOException {
        return ClassClosure.over(List.of(project.compile()), folder.resolve("jars"));
    }
}

package dev.reprise.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** All ways in which one class can name another. */
class NamedClassesTest {

    private static final List<String> USERS = List.of(
            "class User extends Target {}",
            "class User implements Target.Face { }",
            "class User { Target field; }",
            "class User { Target[][] field; }",
            "class User { void train(Target parameter) {} }",
            "class User { Target train() { return null; } }",
            "class User { java.util.List<Target> list; }",
            "class User { <LONG extends Target> void train() {} }",
            "class User<T extends Comparable<? super Target>> {}",
            "class User { Object train() { return Target.class; } }",
            "class User { Object train() { return new Target[3]; } }",
            "class User { boolean train(Object o) { return o instanceof Target; } }",
            "class User { void train() { try { hashCode(); } catch (Target.Failure e) {} } }",
            "class User { void train() throws Target.Failure {} }",
            "class User { Runnable train() { return () -> Target.run(); } }",
            "class User { Runnable train() { return Target::run; } }",
            "class User { Runnable train() { return new Runnable() { public void run() { Target.run(); } }; } }",
            "class User { Object inner = new Inner(); static class Inner { Target target; } }",
            "record User(Target component) {}",
            "enum User { A { Target target; } }",
            "class User { int train(Target.Kind kind) { switch (kind) { case A: return 1; default: return 2; } } }",
            "@Target.Mark class User {}",
            "class User { @Target.Mark void train() {} }",
            "class User { void train(@Target.Mark int parameter) {} }",
            "class User { @Target.Named(Target.class) void train() {} }",
            "class User { @Target.Chosen(Target.Kind.A) void train() {} }");

    @TempDir
    static Path folder;

    private static Map<String, String> before = Map.of();
    private static Map<String, String> after = Map.of();

    @BeforeAll
    static void touch_the_class_that_all_name() throws IOException {
        var project = new Sources(folder.resolve("project"));
        for (String user : USERS) {
            project.write(user.replace("User", name(user)));
        }
        before = hashes(project.write(target("1")).compile());
        after = hashes(project.write(target("2")).compile());
    }

    @ParameterizedTest
    @FieldSource("USERS")
    void every_way_to_name_a_class_is_seen(String user) {
        assertThat(after.get(user)).isNotEqualTo(before.get(user));
    }

    private static Map<String, String> hashes(Path classes) throws IOException {
        var closure = ClassClosure.over(List.of(classes), folder.resolve("jars"));
        var hashes = new HashMap<String, String>();
        for (String user : USERS) {
            hashes.put(user, closure.hashOf(name(user)).orElseThrow());
        }
        return hashes;
    }

    private static String name(String user) {
        return "User" + USERS.indexOf(user);
    }

    private static String target(String value) {
        return """
                class Target {
                    interface Face { default int value() { return VALUE; } }
                    enum Kind { A, B; int value() { return VALUE; } }
                    @interface Mark { int value() default VALUE; }
                    @interface Named { Class<?> value(); int more() default VALUE; }
                    @interface Chosen { Kind value(); int more() default VALUE; }
                    static class Failure extends RuntimeException { int value() { return VALUE; } }
                    static void run() { System.setProperty("x", "VALUE"); }
                }
                """.replace("VALUE", value);
    }
}

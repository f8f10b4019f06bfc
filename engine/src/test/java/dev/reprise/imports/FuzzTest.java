package dev.reprise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Damaged files are refused, or read whole: never an exception, never a part. */
class FuzzTest {

    private static final int INPUTS = 100_000;

    private static final List<String> PIECES = List.of(
            ",", "\n", "\r\n", "\"", "\"\"", "NaN", "inf", "-", "1e9", "1e999", "", " ", "{", "}", "[", "]", ":",
            "null", "relu", "tanh", "seed", "\u0000", "\uFEFF", "0", "7", "'", "#", "=", "\\", "1.0");

    /** {@code -Dreprise.fuzz.seed} makes other inputs. */
    private final SplittableRandom random = new SplittableRandom(Long.getLong("reprise.fuzz.seed", 20261127));

    private int readWhole;

    @Test
    void wide_CSV() {
        fuzz(Files.WIDE, reader(Files.Wide.class));
    }

    @Test
    void CSV_with_a_row_per_epoch() {
        fuzz(
                "activation,seed,epoch,loss,accuracy\nrelu,1,0,0.7,\nrelu,1,1,0.5,0.9\ntanh,1,0,0.6,0.8\n",
                reader(Files.WithEpochs.class));
    }

    @Test
    void long_CSV() {
        fuzz(
                "activation,seed,metric,epoch,value\nrelu,a,loss,0,0.7\nrelu,a,accuracy,,0.9\ntanh,a,loss,0,1\ntanh,a,accuracy,,1\n",
                reader(Files.Long.class));
    }

    @Test
    void JSON_lines() {
        fuzz(
                "{\"seed\":1,\"config\":{\"activation\":\"relu\"},\"accuracy\":0.9,\"loss\":[1,2]}\n"
                        + "{\"seed\":1,\"config\":{\"activation\":\"tanh\"},\"accuracy\":0.9,\"loss\":[1,2]}\n",
                reader(Files.Json.class));
    }

    @Test
    void the_table_of_Weights_and_Biases() {
        fuzz(
                "\"Name\",\"Agent\",\"State\",\"Notes\",\"Created\",\"Runtime\",\"activation\",\"seed\",\"test_acc\"\n"
                        + "\"a\",\"\",\"finished\",\"-\",\"2026-10-01T08:00:00.000Z\",\"99\",\"relu\",\"1\",\"0.9\"\n"
                        + "\"b\",\"\",\"finished\",\"-\",\"2026-10-01T08:00:00.000Z\",\"99\",\"tanh\",\"1\",\"0.8\"\n",
                reader(Files.Wandb.class));
    }

    @Test
    void the_store_of_MLflow() {
        ImportSpec spec = Files.spec(Files.Mlflow.class);
        SortedMap<String, byte[]> whole = Files.store();
        List<String> paths = new ArrayList<>(whole.keySet());
        for (int i = 0; i < INPUTS; i++) {
            SortedMap<String, byte[]> store = new TreeMap<>(whole);
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                String path = paths.get(random.nextInt(paths.size()));
                if (random.nextInt(8) == 0) {
                    store.remove(path);
                } else {
                    store.computeIfPresent(path, (name, content) -> mutated(content));
                }
            }
            check(spec.arms(), Files.read(spec, store));
        }
        assertThat(readWhole).isBetween(1, INPUTS - 1);
    }

    private static Function<byte[], Import> reader(Class<?> annotated) {
        ImportSpec spec = Files.spec(annotated);
        return content -> Files.read(spec, content);
    }

    private void fuzz(String valid, Function<byte[], Import> reader) {
        byte[] start = valid.getBytes(StandardCharsets.UTF_8);
        assertThat(reader.apply(start)).isInstanceOf(Import.Trials.class);
        List<Arm> arms = Files.spec(Files.Wide.class).arms();
        for (int i = 0; i < INPUTS; i++) {
            check(arms, reader.apply(mutated(start)));
        }
        assertThat(readWhole).isBetween(1, INPUTS - 1);
    }

    /** What is read is whole: every arm, each trial once, and each with all of its metrics unless it failed. */
    private void check(List<Arm> arms, Import read) {
        if (read instanceof Import.Refused refused) {
            require(!refused.problems().isEmpty() && refused.problems().stream().noneMatch(String::isBlank), read);
            return;
        }
        readWhole++;
        List<TrialResult> trials = ((Import.Trials) read).trials();
        var seen = new HashSet<String>();
        var seeds = new HashSet<Integer>();
        for (TrialResult trial : trials) {
            require(seen.add(trial.arm() + " " + trial.seed()) && arms.contains(trial.arm()), read);
            require(trial.metrics().containsKey("accuracy") == (trial.status() == Status.COMPLETED), read);
            seeds.add(trial.seed());
        }
        require(trials.size() == seeds.size() * arms.size(), read);
    }

    /** AssertJ would take most of the time. */
    private static void require(boolean holds, Import read) {
        if (!holds) {
            throw new AssertionError("Not whole: " + read);
        }
    }

    private byte[] mutated(byte[] start) {
        byte[] content = start;
        for (int i = random.nextInt(3); i >= 0; i--) {
            content = switch (random.nextInt(4)) {
                case 0 -> flipped(content);
                case 1 ->
                    spliced(content, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8), 0);
                case 2 -> spliced(content, new byte[0], 1 + random.nextInt(12));
                default -> copied(content);
            };
        }
        return content;
    }

    private byte[] flipped(byte[] content) {
        byte[] changed = content.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /** A part of it stands somewhere else once more: lines and cells twice. */
    private byte[] copied(byte[] content) {
        int from = random.nextInt(content.length + 1);
        int to = Math.min(content.length, from + random.nextInt(40));
        return spliced(content, java.util.Arrays.copyOfRange(content, from, to), 0);
    }

    private byte[] spliced(byte[] content, byte[] piece, int instead) {
        int at = random.nextInt(content.length + 1);
        int rest = Math.min(content.length, at + instead);
        byte[] changed = new byte[at + piece.length + content.length - rest];
        System.arraycopy(content, 0, changed, 0, at);
        System.arraycopy(piece, 0, changed, at, piece.length);
        System.arraycopy(content, rest, changed, at + piece.length, content.length - rest);
        return changed;
    }
}

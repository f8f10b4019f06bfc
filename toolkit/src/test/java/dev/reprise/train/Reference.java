package dev.reprise.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What PyTorch was given and what it answered, as make_reference.py recorded it. */
final class Reference {

    static final int STEPS = 100;

    private static final int BATCH = 10;
    private static final int SAMPLES = 40;

    private final JsonNode json;

    private Reference(JsonNode json) {
        this.json = json;
    }

    static Reference of(String name) {
        try (InputStream in = Reference.class.getResourceAsStream("parity/reference.json")) {
            return new Reference(
                    Objects.requireNonNull(new ObjectMapper().readTree(in).get(name), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    INDArray features(int step) {
        return rows(array(json.get("x")), step);
    }

    /** All samples, in their order, with the first of the targets as labels. */
    Samples samples() {
        INDArray x = array(json.get("x"));
        INDArray y = arrays(json.get("targets")).get(0);
        int[] shape =
                LongStream.of(x.shape()).skip(1).mapToInt(Math::toIntExact).toArray();
        return FloatSamples.regression(x.data().asFloat(), y.data().asFloat(), (int) y.size(1), shape);
    }

    INDArray[] targets(int step) {
        return arrays(json.get("targets")).stream().map(t -> rows(t, step)).toArray(INDArray[]::new);
    }

    double loss(int step) {
        return json.get("losses").get(step).asDouble();
    }

    List<INDArray> initial() {
        return arrays(json.get("initial"));
    }

    List<INDArray> last() {
        return arrays(json.get("final"));
    }

    double[] buffer(String name) {
        return doubles(json.get("buffers").get(name));
    }

    private static INDArray rows(INDArray all, int step) {
        int from = step * BATCH % SAMPLES;
        return all.get(NDArrayIndex.interval(from, from + BATCH)).dup('c');
    }

    private static List<INDArray> arrays(JsonNode nodes) {
        var arrays = new ArrayList<INDArray>();
        nodes.forEach(node -> arrays.add(array(node)));
        return arrays;
    }

    private static INDArray array(JsonNode node) {
        double[] values = doubles(node.get("values"));
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        long[] shape = StreamSupport.stream(node.get("shape").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
        return Nd4j.createFromArray(floats).reshape('c', shape);
    }

    private static double[] doubles(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}

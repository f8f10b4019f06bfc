package dev.reprise.train.state;

import java.nio.ByteBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An array's values as bytes in this machine's order, whatever their type. */
public final class ArrayBytes {

    private ArrayBytes() {}

    /** In the order of the array's elements. */
    public static byte[] of(INDArray array) {
        var bytes = new byte[size(array)];
        try (INDArray copy = array.dup('c')) {
            buffer(copy).get(bytes);
        }
        return bytes;
    }

    /**
     * Sets the array's values.
     *
     * @throws IllegalArgumentException if the bytes are those of a larger or smaller array
     */
    public static void into(INDArray array, byte[] bytes) {
        if (bytes.length != size(array)) {
            throw new IllegalArgumentException(
                    "An array of " + bytes.length + " bytes where the network has " + size(array));
        }
        try (INDArray copy = Nd4j.createUninitialized(array.dataType(), array.shape(), 'c')) {
            buffer(copy).put(bytes);
            array.assign(copy);
        }
    }

    private static int size(INDArray array) {
        return Math.toIntExact(array.length() * array.dataType().width());
    }

    private static ByteBuffer buffer(INDArray contiguous) {
        return contiguous.data().asNio();
    }
}

package dev.reprise.data;

/** Arithmetic on feature shapes. */
final class Shapes {

    private Shapes() {}

    static int width(int[] shape) {
        int width = 1;
        for (int extent : shape) {
            if (extent < 1) {
                throw new IllegalArgumentException("A shape needs extents of at least 1, not " + extent);
            }
            width = Math.multiplyExact(width, extent);
        }
        return width;
    }
}

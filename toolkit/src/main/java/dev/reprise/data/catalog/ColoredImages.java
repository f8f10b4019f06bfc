package dev.reprise.data.catalog;

import dev.reprise.data.ByteImages;
import dev.reprise.data.Samples;
import java.nio.FloatBuffer;

/** Grey images lit in a color each; the color is the class. */
final class ColoredImages implements Samples {

    /** Which of red, green, blue is lit: red, green, blue, yellow, magenta, cyan, white. */
    private static final boolean[][] LIT = {
        {true, false, false},
        {false, true, false},
        {false, false, true},
        {true, true, false},
        {true, false, true},
        {false, true, true},
        {true, true, true}
    };

    private final ByteImages grey;
    private final byte[] colors;
    private final int area;
    private final int[] shape;

    ColoredImages(ByteImages grey, byte[] colors) {
        this.grey = grey;
        this.colors = colors;
        this.area = grey.featureWidth();
        this.shape = new int[] {3, grey.featureShape()[1], grey.featureShape()[2]};
    }

    @Override
    public int size() {
        return colors.length;
    }

    @Override
    public int[] featureShape() {
        return shape.clone();
    }

    @Override
    public int featureWidth() {
        return 3 * area;
    }

    @Override
    public int labelWidth() {
        return LIT.length;
    }

    @Override
    public int classes() {
        return LIT.length;
    }

    @Override
    public int classOf(int index) {
        return colors[index];
    }

    @Override
    public void copyFeatures(int index, FloatBuffer into) {
        for (boolean lit : LIT[colors[index]]) {
            if (lit) {
                grey.copyFeatures(index, into);
            } else {
                for (int i = 0; i < area; i++) {
                    into.put(0f);
                }
            }
        }
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        for (int c = 0; c < LIT.length; c++) {
            into.put(c == colors[index] ? 1f : 0f);
        }
    }
}

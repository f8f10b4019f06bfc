package dev.reprise.kernel;

/**
 * What one sample looks like at some place of a network: an image, or features without an order. Values are row by row: {@code
 * [channel][row][column]}.
 *
 * @param channels of an image; all features of what is not an image
 * @param height rows of an image; 1 otherwise
 * @param width columns of an image; 1 otherwise
 * @param image whether rows and columns mean something, even where there is one of each
 */
public record Shape(int channels, int height, int width, boolean image) {

    /** @throws IllegalArgumentException if a number is not positive, or features have rows or columns */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("A shape has at least one channel, row and column, not " + channels
                    + " x " + height + " x " + width + ".");
        }
        if (!image && (height > 1 || width > 1)) {
            throw new IllegalArgumentException("Features that are no image have no rows and columns.");
        }
    }

    /** So many features without an order. */
    public static Shape flat(int features) {
        return new Shape(features, 1, 1, false);
    }

    /** An image. */
    public static Shape image(int channels, int height, int width) {
        return new Shape(channels, height, width, true);
    }

    /** Values per sample. */
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(channels, height), width);
    }

    /** For example {@code 1x28x28} or {@code 784}. */
    @Override
    public String toString() {
        return image ? channels + "x" + height + "x" + width : String.valueOf(channels);
    }
}

package dev.reprise.data;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;

/** Images under a random affine map, another in each epoch, computed whenever they are asked for. */
final class AugmentedSamples extends SamplesView {

    private final Augmentation augmentation;
    private final long seed;
    private final int epoch;
    private final int channels;
    private final int height;
    private final int width;

    /** One image per thread, reused: training loops must not produce garbage. */
    private final ThreadLocal<FloatBuffer> scratch;

    /** @param epoch of training; 0 outside */
    AugmentedSamples(Samples base, Augmentation augmentation, long seed, int epoch) {
        super(base);
        int[] shape = base.featureShape();
        if (shape.length != 3) {
            throw new IllegalArgumentException(
                    "Only images (channels, rows, columns) can be augmented, not shape " + Arrays.toString(shape));
        }
        this.augmentation = augmentation;
        this.seed = seed;
        this.epoch = epoch;
        this.channels = shape[0];
        this.height = shape[1];
        this.width = shape[2];
        this.scratch = ThreadLocal.withInitial(() -> FloatBuffer.allocate(base.featureWidth()));
    }

    @Override
    public Samples inEpoch(int other) {
        return new AugmentedSamples(base.inEpoch(other), augmentation, seed, other);
    }

    @Override
    public void copyFeatures(int index, FloatBuffer into) {
        Objects.checkIndex(index, size());
        FloatBuffer image = scratch.get().clear();
        base.copyFeatures(index, image);
        SeededRandom random = epoch == 0 ? new SeededRandom(seed, index) : new SeededRandom(seed, index, epoch);
        double angle = StrictMath.toRadians(between(random, augmentation.rotationDegrees()));
        double slant = StrictMath.tan(StrictMath.toRadians(between(random, augmentation.shearDegrees())));
        double dx = between(random, augmentation.translation()) * width;
        double dy = between(random, augmentation.translation()) * height;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double centreX = (width - 1) / 2.0;
        double centreY = (height - 1) / 2.0;
        float[] pixels = image.array();
        for (int channel = 0; channel < channels; channel++) {
            int offset = channel * height * width;
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double x = column - centreX - dx;
                    double y = row - centreY - dy;
                    double turnedX = cos * x + sin * y;
                    double turnedY = cos * y - sin * x;
                    into.put(at(pixels, offset, turnedX - slant * turnedY + centreX, turnedY + centreY));
                }
            }
        }
    }

    private static double between(SeededRandom random, double limit) {
        return random.nextDouble(-limit, limit);
    }

    private float at(float[] pixels, int offset, double x, double y) {
        int left = (int) StrictMath.floor(x);
        int top = (int) StrictMath.floor(y);
        double right = x - left;
        double down = y - top;
        double upper = (1 - right) * pixel(pixels, offset, top, left) + right * pixel(pixels, offset, top, left + 1);
        double lower =
                (1 - right) * pixel(pixels, offset, top + 1, left) + right * pixel(pixels, offset, top + 1, left + 1);
        return (float) ((1 - down) * upper + down * lower);
    }

    private float pixel(float[] pixels, int offset, int row, int column) {
        boolean inside = row >= 0 && row < height && column >= 0 && column < width;
        return inside ? pixels[offset + row * width + column] : 0f;
    }

    @Override
    Samples over(Samples others) {
        return new AugmentedSamples(others, augmentation, seed, epoch);
    }
}

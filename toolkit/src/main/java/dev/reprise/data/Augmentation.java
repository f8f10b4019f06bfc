package dev.reprise.data;

/**
 * How far images may be moved at random: each image is turned about its centre, sheared and shifted by amounts drawn evenly
 * from these ranges, as torchvision's {@code RandomAffine} does; pixels in between are interpolated (bilinear) and what comes in
 * from outside is 0.
 *
 * @param rotationDegrees turns by up to this much either way, 0 to 180
 * @param translation shifts by up to this fraction of the width and height either way, 0 to 1
 * @param shearDegrees slants along rows by up to this much either way, 0 to 80
 */
public record Augmentation(double rotationDegrees, double translation, double shearDegrees) {

    public Augmentation {
        check("rotation", rotationDegrees, 180);
        check("translation", translation, 1);
        check("shear", shearDegrees, 80);
    }

    private static void check(String what, double value, double limit) {
        if (!(value >= 0 && value <= limit)) {
            throw new IllegalArgumentException("The " + what + " must be from 0 to " + limit + ", not " + value);
        }
    }
}

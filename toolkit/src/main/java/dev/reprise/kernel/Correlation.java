package dev.reprise.kernel;

/**
 * The operands of {@link Operations#correlate}.
 *
 * @param g planes of values
 * @param gPlane from one to the next
 * @param gPlaces where blocks of lanes stand in a plane
 * @param x other values
 * @param xTaps where the values of each tap stand
 * @param xPlaces where blocks stand in them
 * @param sums partial sums of the products {@code [plane][tap][lane]}
 * @param planeSums partial sums of the planes' values {@code [plane][lane]}
 */
record Correlation(
        float[] g, int gPlane, int[] gPlaces, float[] x, int[] xTaps, int[] xPlaces, float[] sums, float[] planeSums) {}

package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

/**
 * Large matrix products, by the blocks of {@link VectorProducts}, from copies: the rows of a large matrix lie in as many pages of memory, and a
 * processor keeps the addresses of few. So the factors of some hundred rows and the values of a few vectors of columns are copied side by side
 * before they are multiplied. Factors are copied as bits, since only of these does the JVM's compiler make a load that fills a vector. A
 * convolution multiplies the same factors with row after row of images: while the product is the same object, their copies are kept.
 */
final class CopiedProducts {

    /** The most columns at a time. */
    private static final int COLUMNS = VectorProducts.MANY_REGISTERS ? 4 * LANES : 2 * LANES;

    /** Rows at a time: their factors of {@link VectorProducts#TERMS} terms stay in the second cache. */
    private static final int ROWS = 192;

    /** With fewer the copies cost more than they gain: each factor serves all columns, each value all rows. */
    private static final int LEAST_ROWS = 24;

    private static final int LEAST_COLUMNS = 256;
    private static final int LEAST_TERMS = 16;

    /** So many factors are kept for the next columns of the same product. */
    private static final int KEPT = 1 << 17;

    private int[] factors = {};
    private float[] values = {};
    private @Nullable Product keptOf;
    private Kept kept = new Kept(0, 0, 0, 0);

    /** Which factors of a product are kept. */
    private record Kept(int rows, int aAt, int from, int to) {}

    static boolean areWorthIt(int rows, int columns, int terms) {
        return rows >= LEAST_ROWS && columns >= LEAST_COLUMNS && terms >= LEAST_TERMS;
    }

    void multiply(Product p, int rows, int columns, int aAt, int xAt, int cAt, int from, int to) {
        if (values.length == 0) {
            values = new float[VectorProducts.TERMS * COLUMNS];
        }
        boolean areKept = (long) rows * (to - from) <= KEPT;
        boolean areThere = areKept && p == keptOf && kept.equals(new Kept(rows, aAt, from, to));
        for (int t = from; t < to; t += VectorProducts.TERMS) {
            int end = Math.min(to, t + VectorProducts.TERMS);
            Product part = t == from ? p : p.continued();
            for (int top = 0; top < rows; top += ROWS) {
                int bottom = Math.min(rows, top + ROWS);
                int at = areKept ? (t - from) * rows + top * (end - t) : 0;
                if (!areThere) {
                    makeRoom(at + (bottom - top) * (end - t));
                    copyFactors(p, top, bottom, aAt, at, t, end);
                }
                columns(part, top, bottom, columns, at, xAt, cAt, t, end);
            }
        }
        keptOf = areKept ? p : null;
        kept = new Kept(rows, aAt, from, to);
    }

    private void makeRoom(int length) {
        if (factors.length < length) {
            factors = Arrays.copyOf(factors, Math.max(length, VectorProducts.TERMS * ROWS));
        }
    }

    private void columns(
            Product p, int top, int bottom, int columns, int factorsAt, int xAt, int cAt, int from, int to) {
        int j = 0;
        for (; VectorProducts.MANY_REGISTERS && j + 4 * LANES <= columns; j += 4 * LANES) {
            copyValues(p, xAt + j, 4, from, to);
            widest(p, top, bottom, factorsAt, cAt + j, to - from);
        }
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
            copyValues(p, xAt + j, 2, from, to);
            wide(p, top, bottom, factorsAt, cAt + j, to - from);
        }
        if (j < columns) {
            copyValues(p, xAt + j, 1, from, to);
            narrow(p, top, bottom, factorsAt, cAt + j, to - from);
        }
    }

    /** Block by block of rows that are taken together; in a block the factors of a term side by side. Read in the order of memory. */
    private void copyFactors(Product p, int top, int bottom, int aAt, int into, int from, int to) {
        boolean termsApart = to - from > 1 && Math.abs(p.aTerms()[from + 1] - p.aTerms()[from]) > p.aRow();
        int terms = termsApart ? 1 : to - from;
        for (int t = from; t < to; t += terms) {
            int i = top;
            while (i < bottom) {
                int taken = VectorProducts.together(bottom - i);
                int at = into + (i - top) * (to - from) + (t - from) * taken;
                copyBlock(p, taken, aAt + i * p.aRow(), at, t, t + terms);
                i += taken;
            }
        }
    }

    private void copyBlock(Product p, int rows, int aAt, int at, int from, int to) {
        float[] a = p.a();
        int[] into = factors;
        int[] terms = p.aTerms();
        for (int i = 0; i < rows; i++) {
            int row = aAt + i * p.aRow();
            for (int t = from; t < to; t++) {
                into[at + i + (t - from) * rows] = Float.floatToRawIntBits(a[row + terms[t]]);
            }
        }
    }

    /** The values of all terms, side by side. */
    private void copyValues(Product p, int xAt, int vectors, int from, int to) {
        float[] x = p.x();
        int[] terms = p.xTerms();
        int into = 0;
        for (int t = from; t < to; t++) {
            int at = xAt + terms[t];
            for (int v = 0; v < vectors * LANES; v += LANES) {
                FloatVector.fromArray(SPECIES, x, at + v).intoArray(values, into + v);
            }
            into += vectors * LANES;
        }
    }

    private void widest(Product p, int top, int bottom, int factorsAt, int cAt, int terms) {
        int i = top;
        while (i < bottom) {
            int a = factorsAt + (i - top) * terms;
            int c = cAt + i * p.cRow();
            int taken = VectorProducts.together(bottom - i);
            switch (taken) {
                case 6 -> SixCopiedRows.widest(factors, a, values, terms, p, i, c);
                case 4 -> FourCopiedRows.widest(factors, a, values, terms, p, i, c);
                default -> OneCopiedRow.widest(factors, a, values, terms, p, i, c);
            }
            i += taken;
        }
    }

    private void wide(Product p, int top, int bottom, int factorsAt, int cAt, int terms) {
        int i = top;
        while (i < bottom) {
            int a = factorsAt + (i - top) * terms;
            int c = cAt + i * p.cRow();
            int taken = VectorProducts.together(bottom - i);
            switch (taken) {
                case 6 -> SixCopiedRows.wide(factors, a, values, terms, p, i, c);
                case 4 -> FourCopiedRows.wide(factors, a, values, terms, p, i, c);
                default -> OneCopiedRow.wide(factors, a, values, terms, p, i, c);
            }
            i += taken;
        }
    }

    private void narrow(Product p, int top, int bottom, int factorsAt, int cAt, int terms) {
        int i = top;
        while (i < bottom) {
            int a = factorsAt + (i - top) * terms;
            int c = cAt + i * p.cRow();
            int taken = VectorProducts.together(bottom - i);
            switch (taken) {
                case 6 -> SixCopiedRows.narrow(factors, a, values, terms, p, i, c);
                case 4 -> FourCopiedRows.narrow(factors, a, values, terms, p, i, c);
                default -> OneCopiedRow.narrow(factors, a, values, terms, p, i, c);
            }
            i += taken;
        }
    }
}

package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Cuts matrix products into blocks whose sums stay in registers: six, four or one row by one or two vectors of columns, or by four
 * where the processor has registers for them. More sums than twelve fit into no 16 registers.
 */
final class VectorProducts {

    /** Terms at a time: what a block of columns reads of them stays in the cache while all rows use it. */
    static final int TERMS = 256;

    /** Whether 24 sums fit into registers: processors with vectors of 512 bits have 32 of them, others 16. */
    static final boolean MANY_REGISTERS = LANES == Lanes.COUNT;

    private final CopiedProducts copied = new CopiedProducts();

    void multiply(Product p, int rows, int columns, int aAt, int xAt, int cAt, int from, int to) {
        int all = Lanes.up(columns);
        if (CopiedProducts.areWorthIt(rows, all, to - from)) {
            copied.multiply(p, rows, all, aAt, xAt, cAt, from, to);
            return;
        }
        int t = from;
        do {
            int end = Math.min(to, t + TERMS);
            terms(t == from ? p : p.continued(), rows, all, aAt, xAt, cAt, t, end);
            t = end;
        } while (t < to);
    }

    private static void terms(Product p, int rows, int columns, int aAt, int xAt, int cAt, int from, int to) {
        int j = 0;
        for (; MANY_REGISTERS && j + 4 * LANES <= columns; j += 4 * LANES) {
            widest(p, rows, aAt, xAt + j, cAt + j, from, to);
        }
        for (; j + 2 * LANES <= columns; j += 2 * LANES) {
            wide(p, rows, aAt, xAt + j, cAt + j, from, to);
        }
        for (; j < columns; j += LANES) {
            narrow(p, rows, aAt, xAt + j, cAt + j, from, to);
        }
    }

    private static void widest(Product p, int rows, int aAt, int xAt, int cAt, int from, int to) {
        int i = 0;
        while (i < rows) {
            int a = aAt + i * p.aRow();
            int c = cAt + i * p.cRow();
            int taken = together(rows - i);
            switch (taken) {
                case 6 -> SixRows.widest(p, i, a, xAt, c, from, to);
                case 4 -> FourRows.widest(p, i, a, xAt, c, from, to);
                default -> {
                    OneRow.wide(p, i, a, xAt, c, from, to);
                    OneRow.wide(p, i, a, xAt + 2 * LANES, c + 2 * LANES, from, to);
                }
            }
            i += taken;
        }
    }

    private static void wide(Product p, int rows, int aAt, int xAt, int cAt, int from, int to) {
        int i = 0;
        while (i < rows) {
            int a = aAt + i * p.aRow();
            int c = cAt + i * p.cRow();
            int taken = together(rows - i);
            switch (taken) {
                case 6 -> SixRows.wide(p, i, a, xAt, c, from, to);
                case 4 -> FourRows.wide(p, i, a, xAt, c, from, to);
                default -> OneRow.wide(p, i, a, xAt, c, from, to);
            }
            i += taken;
        }
    }

    private static void narrow(Product p, int rows, int aAt, int xAt, int cAt, int from, int to) {
        int i = 0;
        while (i < rows) {
            int a = aAt + i * p.aRow();
            int c = cAt + i * p.cRow();
            int taken = together(rows - i);
            switch (taken) {
                case 6 -> SixRows.narrow(p, i, a, xAt, c, from, to);
                case 4 -> FourRows.narrow(p, i, a, xAt, c, from, to);
                default -> OneRow.narrow(p, i, a, xAt, c, from, to);
            }
            i += taken;
        }
    }

    /** What a vector of results begins with. */
    static FloatVector start(Product p, int row, int cAt) {
        return p.hasStarts()
                ? FloatVector.broadcast(SPECIES, p.starts()[row])
                : FloatVector.fromArray(SPECIES, p.c(), cAt);
    }

    /** Four vectors of so many rows are what they begin with; a method of its own, since the JVM's compiler gives up on much larger ones. */
    static void begin(Product p, int row, int rows, int cAt) {
        if (p.hasStarts()) {
            for (int i = 0; i < rows; i++) {
                int from = cAt + i * p.cRow();
                Arrays.fill(p.c(), from, from + 4 * LANES, p.starts()[row + i]);
            }
        }
    }

    /** How many of so many rows to take next: sixes and fours, so that no even number leaves single rows behind. */
    static int together(int rows) {
        if (rows >= 10 || rows == 6 || rows == 7) {
            return 6;
        }
        return rows >= 4 ? 4 : 1;
    }
}

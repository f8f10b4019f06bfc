package dev.reprise.kernel;

/**
 * The operands of {@link Operations#multiply}: a matrix product whose terms stand anywhere. Factors may be copied once and for all, so they
 * stay as they are as long as the product is used.
 *
 * @param a factors, one per row and term
 * @param aRow from one row's factor to the next's
 * @param aTerms where each term's factor stands
 * @param x rows of values, one per term
 * @param xTerms where each term's row stands
 * @param starts what each row of results begins with; empty if the products are added to what is there
 * @param c rows of results
 * @param cRow from one of them to the next
 */
record Product(float[] a, int aRow, int[] aTerms, float[] x, int[] xTerms, float[] starts, float[] c, int cRow) {

    /** Of operands whose results begin with what is there. */
    Product(float[] a, int aRow, int[] aTerms, float[] x, int[] xTerms, float[] c, int cRow) {
        this(a, aRow, aTerms, x, xTerms, NO_STARTS, c, cRow);
    }

    private static final float[] NO_STARTS = {};

    boolean hasStarts() {
        return starts.length > 0;
    }

    /** For the terms after the first. */
    Product continued() {
        return hasStarts() ? new Product(a, aRow, aTerms, x, xTerms, c, cRow) : this;
    }
}

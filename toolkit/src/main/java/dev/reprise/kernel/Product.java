package dev.reprise.kernel;

/**
 * The operands of {@link Operations#multiply}: a matrix product whose terms stand anywhere.
 *
 * @param a factors, one per row and term
 * @param aRow from one row's factor to the next's
 * @param aTerms where each term's factor stands
 * @param x rows of values, one per term
 * @param xTerms where each term's row stands
 * @param c rows that are added to
 * @param cRow from one of them to the next
 */
record Product(float[] a, int aRow, int[] aTerms, float[] x, int[] xTerms, float[] c, int cRow) {}

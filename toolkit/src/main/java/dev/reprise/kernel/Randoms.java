package dev.reprise.kernel;

/**
 * Random numbers as a function of where they are used, so that they need no state: whoever knows seed, step, layer and place has the
 * number.
 */
final class Randoms {

    /** Draws are below this. */
    static final int RANGE = 1 << 24;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Randoms() {}

    /** A key for the draws of one layer in one step. */
    static int key(long seed, long iteration, long layer) {
        return (int) (mix(mix(mix(seed + GOLDEN) + iteration) + layer) >>> 32);
    }

    /** A whole number from 0 to below {@link #RANGE}; all are equally likely. */
    static int draw(int key, int place) {
        return hash(hash(place ^ key) + key) >>> 8;
    }

    /** Source: C. Wellons, "Prospecting for hash functions", 2018: lowbias32 with the constants of its later search. */
    private static int hash(int x) {
        int h = x;
        h ^= h >>> 16;
        h *= 0x21f0aaad;
        h ^= h >>> 15;
        h *= 0xd35a2d97;
        h ^= h >>> 15;
        return h;
    }

    /** Source: G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; Stafford's variant 13. */
    private static long mix(long x) {
        long z = x;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}

package dev.reprise.train;

/** Numbers the random streams of a trial by what they are for, so that no two purposes share one. */
final class PurposeStream {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private PurposeStream() {}

    /** FNV-1a over the characters; 64 bits, where {@code hashCode} has 32. */
    static long of(String purpose) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}

package dev.reprise.spark.driver;

/** This executor's machine cannot train the trial; another one may. */
final class ElsewhereException extends Exception {

    private static final long serialVersionUID = 1L;

    private final byte[] answer;

    /** @param answer that stands if no other machine can either, with where it is from */
    ElsewhereException(byte[] answer) {
        super("This machine lacks what the trial needs; the log of its worker has more");
        this.answer = answer;
    }

    byte[] answer() {
        return answer;
    }
}

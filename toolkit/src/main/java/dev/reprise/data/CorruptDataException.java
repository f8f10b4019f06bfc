package dev.reprise.data;

/** Data was found and refused: not the bytes that were declared, or not in the format that they should be in. */
public final class CorruptDataException extends DataException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file which one, as the reader knows it
     * @param position where in it: {@code byte 16}, {@code line 3, column label}; empty for the file as a whole
     * @param problem what was found and what was expected
     * @param remedy what the reader can do
     */
    public CorruptDataException(String file, String position, String problem, String remedy) {
        super(file + (position.isEmpty() ? "" : ", " + position) + ": " + problem + ". " + remedy + ".");
    }
}

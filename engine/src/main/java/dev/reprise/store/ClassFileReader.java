package dev.reprise.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Reads from a class file which classes it names, and a hash of all but its debug tables (Java Virtual Machine Specification,
 * chapter 4). The line numbers go, so that a comment does not retrain an experiment; the constant pool stays as it is.
 */
final class ClassFileReader {

    private static final int MAGIC = 0xCAFEBABE;
    private static final Set<String> DEBUG = Set.of("LineNumberTable", "LocalVariableTable", "LocalVariableTypeTable");

    /** Loads {@code this}, calls the constructor of {@link Object}, returns. */
    private static final int IDLE_CONSTRUCTOR = 5;

    private static final String REPORT = "Ldev/reprise/Report;";

    /** A class that carries {@code @Report} and does nothing: what it says of the report trains nothing. */
    private static final Content DESCRIPTION = new Content("report", Set.of());

    private final byte[] bytes;
    private final ByteBuffer in;
    private final MessageDigest digest = CanonicalDigest.sha256();
    private final Set<String> references = new HashSet<>();
    private String[] texts = {};
    private int[] classNames = {};
    private int longestCode;
    private int hashedUpTo;

    private ClassFileReader(byte[] bytes) {
        this.bytes = bytes;
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * What a class file tells.
     *
     * @param sha256 of the file without its debug tables; a fixed text for a class that only describes a report
     * @param references internal names ({@code java/lang/String}) of all classes that it names; some may not exist
     */
    record Content(String sha256, Set<String> references) {}

    /** @throws IOException if it is not a class file */
    static Content read(byte[] bytes) throws IOException {
        try {
            return new ClassFileReader(bytes).read();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("not a whole class file", e);
        }
    }

    private Content read() throws IOException {
        if (in.getInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        skip(4);
        readConstantPool();
        skip(4);
        boolean isBare = textAt(classNames[u2()]).equals("java/lang/Object");
        int interfaces = u2();
        skip(2 * interfaces);
        int fields = u2();
        readMembers(fields);
        isBare &= interfaces == 0 && fields == 0;
        isBare &= readMembers(u2());
        readAttributes();
        if (isBare && Arrays.asList(texts).contains(REPORT)) {
            return DESCRIPTION;
        }
        digest.update(bytes, hashedUpTo, bytes.length - hashedUpTo);
        return new Content(HexFormat.of().formatHex(digest.digest()), references);
    }

    /** Whether none of them does more than a constructor that the compiler adds. */
    private boolean readMembers(int count) {
        boolean idle = true;
        for (int i = 0; i < count; i++) {
            skip(2);
            idle &= textAt(u2()).equals("<init>");
            skip(2);
            longestCode = 0;
            readAttributes();
            idle &= longestCode <= IDLE_CONSTRUCTOR;
        }
        return idle;
    }

    private void readConstantPool() throws IOException {
        int count = u2();
        texts = new String[count];
        classNames = new int[count];
        for (int i = 1; i < count; i++) {
            int tag = in.get();
            switch (tag) {
                case 1 -> texts[i] = text();
                case 7 -> classNames[i] = u2();
                case 8, 16, 19, 20 -> skip(2);
                case 15 -> skip(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
                case 5, 6 -> {
                    skip(8);
                    i++; // eight-byte constants take two entries
                }
                default -> throw new IOException("constant " + i + " has the unknown tag " + tag);
            }
        }
        for (int name : classNames) {
            if (name > 0 && !textAt(name).startsWith("[")) {
                references.add(textAt(name));
            }
        }
        for (int i = 1; i < count; i++) {
            if (texts[i] != null) {
                addNamesIn(texts[i]);
            }
        }
    }

    /** A length and modified UTF-8, which is the form that {@link DataInputStream#readUTF} reads. */
    private String text() throws IOException {
        int start = in.position();
        int length = u2();
        skip(length);
        return new DataInputStream(new ByteArrayInputStream(bytes, start, length + 2)).readUTF();
    }

    /**
     * Descriptors, generic signatures and the types of annotations are plain texts of the pool. A string of the program that
     * looks like one adds a class too many at worst.
     */
    private void addNamesIn(String text) {
        if (text.isEmpty() || "(<[L".indexOf(text.charAt(0)) < 0) {
            return;
        }
        int start = text.indexOf('L');
        while (start >= 0) {
            int end = start + 1;
            while (end < text.length() && ";<".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end == text.length()) {
                return;
            }
            String name = text.substring(start + 1, end);
            references.add(name.substring(name.lastIndexOf(":L") < 0 ? 0 : name.lastIndexOf(":L") + 2));
            start = text.indexOf('L', end);
        }
    }

    private void readAttributes() {
        for (int count = u2(); count > 0; count--) {
            String name = textAt(u2());
            int lengthAt = in.position();
            int end = length() + in.position();
            if (DEBUG.contains(name)) {
                leaveOut(lengthAt, end);
            } else if (name.equals("Code")) {
                leaveOut(lengthAt, in.position()); // it counts the debug tables
                skip(4);
                longestCode = length();
                skip(longestCode);
                skip(8 * u2());
                readAttributes();
            }
            in.position(end);
        }
    }

    private void leaveOut(int from, int to) {
        digest.update(bytes, hashedUpTo, from - hashedUpTo);
        hashedUpTo = to;
    }

    private String textAt(int index) {
        return Optional.ofNullable(texts[index])
                .orElseThrow(() -> new IllegalArgumentException("constant " + index + " is no text"));
    }

    private int length() {
        int length = in.getInt();
        if (length < 0) {
            throw new IllegalArgumentException("a length of " + length); // two gigabytes, or a loop
        }
        return length;
    }

    private int u2() {
        return Short.toUnsignedInt(in.getShort());
    }

    private void skip(int count) {
        in.position(in.position() + count);
    }
}

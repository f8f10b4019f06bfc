package dev.reprise.launch;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which source file, at which lines, a class and its methods stand, as the compiler noted in the class file (chapter 4 of the Java
 * Virtual Machine Specification).
 */
final class SourceLines {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF_8 = 1;

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> methods = new HashMap<>();
    private String file = "";

    private SourceLines() {}

    /** Empty if the class file cannot be found or read. */
    static Optional<SourceLines> of(Class<?> type) {
        String resource = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            var lines = new SourceLines();
            lines.read(new DataInputStream(new BufferedInputStream(in)));
            return Optional.of(lines);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Such as {@code ActivationStudy.java:31}; of methods with one name the first. Without a line where none is known. */
    String placeOf(String method) {
        return place(methods.get(method));
    }

    /** Where the class begins, about: its constructor stands at its name if nobody wrote one. */
    String place() {
        Integer constructor = methods.get("<init>");
        return place(
                constructor != null
                        ? constructor
                        : methods.values().stream().min(Integer::compare).orElse(null));
    }

    private String place(@org.jspecify.annotations.Nullable Integer line) {
        return line == null ? file : file + ":" + line;
    }

    private void read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.readInt(); // version
        readConstants(in);
        in.skipNBytes(6); // access, this and super class
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        readMembers(in, false);
        readMembers(in, true);
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = name(in);
            int length = in.readInt();
            if (name.equals("SourceFile")) {
                file = name(in);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void readConstants(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF_8 -> names.put(i, in.readUTF());
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // these take two places
                }
                default -> throw new IOException("unknown constant " + tag);
            }
        }
    }

    private void readMembers(DataInputStream in, boolean methodsFollow) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2); // access
            String member = name(in);
            in.skipNBytes(2); // descriptor
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                String attribute = name(in);
                int length = in.readInt();
                if (methodsFollow && attribute.equals("Code")) {
                    readCode(in, member);
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }

    private void readCode(DataInputStream in, String method) throws IOException {
        in.skipNBytes(4); // sizes of stack and locals
        in.skipNBytes(in.readInt());
        in.skipNBytes(8L * in.readUnsignedShort()); // exception table
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = name(in);
            int length = in.readInt();
            if (attribute.equals("LineNumberTable")) {
                for (int lines = in.readUnsignedShort(); lines > 0; lines--) {
                    in.skipNBytes(2); // start
                    methods.merge(method, in.readUnsignedShort(), Math::min);
                }
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private String name(DataInputStream in) throws IOException {
        return names.getOrDefault(in.readUnsignedShort(), "");
    }
}

package dev.reprise.store;

import dev.reprise.results.CanonicalDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/**
 * Reads from a class file a hash of the part that training can depend on, and which classes that part names. Debug tables go too,
 * so that a comment does not retrain an experiment.
 */
final class ClassFileReader {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION_AT = 6;

    /** The newest class files that ASM says it knows; later Java versions rarely change more than the number. */
    private static final short NEWEST_KNOWN = Opcodes.V25;

    private ClassFileReader() {}

    /**
     * What a class file tells.
     *
     * @param sha256 of its {@link TrainingPart}
     * @param references internal names ({@code java/lang/String}) of all classes that this part names; some may not exist
     */
    record Content(String sha256, Set<String> references) {}

    /** @throws IOException if it is not a class file */
    static Content read(byte[] bytes) throws IOException {
        if (bytes.length <= VERSION_AT + 2 || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        try {
            return content(withKnownVersion(bytes));
        } catch (RuntimeException e) { // what ASM throws is not defined
            throw new IOException("not a whole class file", e);
        }
    }

    private static Content content(byte[] bytes) {
        var node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
        TrainingPart.keep(node);
        var names = new Names(node.name);
        var writer = new ClassWriter(0);
        node.accept(new ClassRemapper(writer, names));
        MessageDigest digest = CanonicalDigest.sha256();
        return new Content(HexFormat.of().formatHex(digest.digest(writer.toByteArray())), Set.copyOf(names.classes));
    }

    private static byte[] withKnownVersion(byte[] bytes) {
        if (ByteBuffer.wrap(bytes).getShort(VERSION_AT) <= NEWEST_KNOWN) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        ByteBuffer.wrap(copy).putShort(VERSION_AT, NEWEST_KNOWN);
        return copy;
    }

    /** Notes all classes that are named, and counts lambdas from zero, since the compiler also counts those of claims. */
    private static final class Names extends Remapper {

        private final String self;
        private final Set<String> classes = new HashSet<>();
        private final Map<String, String> lambdas = new HashMap<>();

        Names(String self) {
            super(Opcodes.ASM9);
            this.self = self;
        }

        @Override
        public String map(String internalName) {
            classes.add(internalName);
            return internalName;
        }

        @Override
        public String mapMethodName(String owner, String name, String descriptor) {
            return owner.equals(self) && name.startsWith(TrainingPart.LAMBDA)
                    ? lambdas.computeIfAbsent(name, n -> TrainingPart.LAMBDA + lambdas.size())
                    : name;
        }
    }
}

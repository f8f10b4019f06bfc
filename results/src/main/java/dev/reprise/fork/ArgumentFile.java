package dev.reprise.fork;

import java.io.File;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** An argument file of the {@code java} command, for what outgrows command lines. */
public final class ArgumentFile {

    private ArgumentFile() {}

    /**
     * Writes a class path as the launcher reads it: before there is a JVM, in the platform's own encoding, whatever {@code file.encoding} is.
     *
     * @param classPath as a whole
     * @return the file
     * @throws IOException also if the platform's encoding lacks a character of the class path
     */
    public static Path writeClassPath(Path file, String classPath) throws IOException {
        return write(file, classPath, Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
    }

    static Path write(Path file, String classPath, Charset platform) throws IOException {
        String quoted = "-cp \"" + classPath.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        try {
            var bytes = platform.newEncoder().encode(CharBuffer.wrap(quoted));
            var content = new byte[bytes.remaining()];
            bytes.get(content);
            return Files.write(file, content);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "The class path has characters that the encoding of this system's locale, " + platform
                            + ", cannot write, so that no other JVM can find it: '" + lacking(classPath, platform)
                            + "'. Set a UTF-8 locale (LC_ALL=C.UTF-8), or move the project to a folder with a plainer name",
                    e);
        }
    }

    /** The first entry that cannot be written. */
    private static String lacking(String classPath, Charset platform) {
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!platform.newEncoder().canEncode(entry)) {
                return entry;
            }
        }
        return classPath;
    }
}

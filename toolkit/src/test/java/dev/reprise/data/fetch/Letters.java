package dev.reprise.data.fetch;

import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Source;
import dev.reprise.data.Substitute;
import dev.reprise.data.format.Packed;
import java.util.List;

/** A data set of one file, for tests: its content is the letters A and B, a thousand times. */
record Letters(List<Source> sources, List<Substitute> substitutes) implements Dataset<String> {

    static final byte[] CONTENT = Packed.text("AB".repeat(1000));

    static Letters from(Source... sources) {
        return new Letters(List.of(sources), List.of());
    }

    static DataFile file(String name, byte[] content) {
        var digest = Checksum.digest();
        digest.update(content);
        Checksum checksum = Checksum.of(content.length, digest);
        return DataFile.of(name, checksum.size(), checksum.sha256());
    }

    @Override
    public About about() {
        return new About("letters", "Letters", "CC0", "The alphabet");
    }

    @Override
    public List<DataFile> files() {
        return List.of(file("letters.txt", CONTENT).from(sources.toArray(Source[]::new)));
    }

    @Override
    public String load(Inputs inputs) {
        String file = inputs.substitute().isPresent() ? "greek.txt" : "letters.txt";
        return new String(inputs.file(file).bytes(), java.nio.charset.StandardCharsets.UTF_8).substring(0, 2);
    }
}

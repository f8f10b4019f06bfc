package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Packing;
import dev.reprise.data.Source;
import dev.reprise.data.TrainTest;
import java.nio.file.Path;
import java.util.List;

/** Fashion-MNIST: 10 classes of clothes, with the sizes and the shape of {@link Mnist}. */
public final class FashionMnist implements Dataset<TrainTest> {

    @Override
    public About about() {
        return new About(
                "fashion-mnist",
                "Fashion-MNIST",
                "MIT",
                "H. Xiao, K. Rasul, R. Vollgraf: Fashion-MNIST: a novel image dataset for benchmarking machine learning "
                        + "algorithms, arXiv:1708.07747, 2017");
    }

    @Override
    public List<DataFile> files() {
        return List.of(
                file(
                        "train-images-idx3-ubyte",
                        47_040_016,
                        "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
                file(
                        "train-labels-idx1-ubyte",
                        60_008,
                        "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
                file(
                        "t10k-images-idx3-ubyte",
                        7_840_016,
                        "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
                file(
                        "t10k-labels-idx1-ubyte",
                        10_008,
                        "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"));
    }

    private static DataFile file(String name, long size, String sha256) {
        String packed = name + ".gz";
        return DataFile.of(name, size, sha256)
                .from(
                        new Source.Installed(
                                Path.of("/usr/share/datasets/fashion-mnist", packed),
                                new Packing.Gzip(),
                                "Debian and Ubuntu: apt install dataset-fashion-mnist"),
                        Source.Https.gzip(
                                "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/b2617bb6d3ffa2e429640350f613e3291e10b141/data/fashion/"
                                        + packed));
    }

    @Override
    public TrainTest load(Inputs inputs) {
        return IdxPairs.load(inputs, 10);
    }
}

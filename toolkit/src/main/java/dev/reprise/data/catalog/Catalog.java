package dev.reprise.data.catalog;

import dev.reprise.data.Dataset;
import java.util.List;

/** All data sets that come with Reprise. */
public final class Catalog {

    private Catalog() {}

    /** Each of them, by id. */
    public static List<Dataset<?>> all() {
        return List.of(
                new Cifar10(),
                new ColoredMnist(),
                new FashionMnist(),
                new AmesHousePrices(),
                new Mnist(),
                new PadovaRegression(),
                new Spirals(),
                new Usps(),
                new WindFr2016());
    }
}

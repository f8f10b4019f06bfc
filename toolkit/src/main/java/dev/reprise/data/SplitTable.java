package dev.reprise.data;

import java.util.List;

/**
 * A table whose rows, in order, are for training, then validation, then test; with the columns that are usually learned from.
 *
 * @param table all rows
 * @param trainRows how many come first
 * @param validationRows how many follow; the rest is for test
 * @param features names of the usual feature columns
 * @param labels names of the usual label columns
 */
public record SplitTable(Table table, int trainRows, int validationRows, List<String> features, List<String> labels) {

    public SplitTable {
        features = List.copyOf(features);
        labels = List.copyOf(labels);
    }

    /** The usual features and labels, unscaled. */
    public Splits splits() {
        return splits(features, labels);
    }

    /** Other columns, unscaled. */
    public Splits splits(List<String> featureColumns, List<String> labelColumns) {
        Samples all = table.samples(featureColumns, labelColumns);
        int testFrom = trainRows + validationRows;
        return new Splits(all.take(trainRows), all.range(trainRows, testFrom), all.range(testFrom, all.size()));
    }
}

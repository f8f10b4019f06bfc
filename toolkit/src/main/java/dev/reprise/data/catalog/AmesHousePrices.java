package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Scaling;
import dev.reprise.data.Source;
import dev.reprise.data.SplitTable;
import dev.reprise.data.format.Csv;
import java.util.List;

/**
 * Houses sold in Ames, Iowa: 1,460 rows with overall quality (1 to 10), year built, basement and living area (square feet) and
 * price (US dollars). The course's split: 1,000 rows to learn from, 200 to choose by, 260 to report on, in file order.
 */
public final class AmesHousePrices implements Dataset<SplitTable> {

    /** What the course predicts the price from. */
    public static final List<String> FEATURES = List.of("OverallQual", "YearBuilt", "TotalBsmtSF", "GrLivArea");

    /** What is to be predicted, in dollars. */
    public static final String PRICE = "SalePrice";

    /** Dollars to the course's unit, 100,000 dollars: {@code splits.train().labelsScaled(IN_100_000_DOLLARS)}. */
    public static final Scaling IN_100_000_DOLLARS = Scaling.uniform(0, 100_000);

    private static final String FILE = "kaggle_house_pred_train.csv";

    @Override
    public About about() {
        return new About(
                "house-prices",
                "Ames house prices",
                "none stated; for teaching; the selection of rows is under competition rules, so download it, do not pass it on",
                "D. De Cock: Ames, Iowa: alternative to the Boston housing data as an end of semester regression project, "
                        + "Journal of Statistics Education 19(3), 2011");
    }

    @Override
    public List<DataFile> files() {
        return List.of(DataFile.of(FILE, 460_676, "1e18addf81e5e4d347cc17ee6075bbe4a42b7fa26b9e5b063e8f692a5f929d41")
                .from(Source.Https.plain("https://d2l-data.s3-accelerate.amazonaws.com/" + FILE)));
    }

    @Override
    public SplitTable load(Inputs inputs) {
        List<String> columns = List.of("OverallQual", "YearBuilt", "TotalBsmtSF", "GrLivArea", PRICE);
        return new SplitTable(Csv.read(inputs.file(FILE), columns), 1000, 200, FEATURES, List.of(PRICE));
    }
}

package dev.reprise.data.catalog;

import dev.reprise.data.About;
import dev.reprise.data.DataFile;
import dev.reprise.data.Dataset;
import dev.reprise.data.Inputs;
import dev.reprise.data.Source;
import dev.reprise.data.SplitTable;
import dev.reprise.data.format.Csv;
import java.util.ArrayList;
import java.util.List;

/**
 * Wind power fed in, in France, by the hour of 2016 (MW), with wind speed (m/s at 10 m), temperature (degrees Celsius) and direct
 * radiation (W/m2). 8,783 rows in time order: the first 6,000 to learn from, 1,000 to choose by, 1,783 to report on.
 */
public final class WindFr2016 implements Dataset<SplitTable> {

    /** What is to be predicted, in MW. */
    public static final String GENERATION = "FR_wind_onshore_generation_actual";

    /** What the course predicts it from: wind speed, temperature, radiation. */
    public static final List<String> WEATHER =
            List.of("FR_windspeed_10m", "FR_temperature", "FR_radiation_direct_horizontal");

    private static final String FILE = "FR_wind_predict_2016.csv";

    @Override
    public About about() {
        return new About(
                "wind-fr-2016",
                "Wind power in France, 2016",
                "non-commercial use only, to be safe: weather CC BY-NC 4.0 (renewables.ninja), generation under the terms of "
                        + "ENTSO-E's transparency platform",
                "Open Power System Data, doi:10.25832/time_series/2019-06-05 and doi:10.25832/weather_data/2019-04-09; as "
                        + "prepared for the course \"Deep Learning in Practice\", 2020",
                "Between 27 March and 30 October the weather of a row is that of an hour later: it was joined on local time");
    }

    @Override
    public List<DataFile> files() {
        return List.of(DataFile.of(FILE, 517_471, "cedd31bb4e057c5d624734472ee6944d9f8291f7525fe04bb67e115f0205e26a")
                .from(Source.Https.plain(
                        "https://raw.githubusercontent.com/Okamille/DL_in_practice/27c3c3b40baa726848e38005911c6f6fb792ea77/TP1/Ex4/"
                                + FILE)));
    }

    @Override
    public SplitTable load(Inputs inputs) {
        List<String> columns = new ArrayList<>(WEATHER);
        columns.add(GENERATION);
        return new SplitTable(Csv.read(inputs.file(FILE), columns), 6000, 1000, WEATHER, List.of(GENERATION));
    }
}

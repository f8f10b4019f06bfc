package dev.reprise.reports.view;

import java.util.List;

/**
 * One experiment.
 *
 * @param report without address if it has none
 * @param seeds how many seeds of how many arms, in words
 * @param readings questions that the report leaves open, with what the claims are under each reading; may be none
 * @param maps of the metrics, where there are too many arms for a table alone
 * @param metrics columns of {@code trials}
 * @param imported none, or where its trials were read from that were made elsewhere
 * @param origins none, or where the page of origins has it beside the same study from elsewhere
 * @param kept none, or a sentence on the earlier run that all of this is of
 * @param warnings what makes values of its trials doubtful, each once
 * @param recorded none, or the run that sweep, curves and trials were recorded from because this one trained nothing
 * @param recordedCounts what earlier runs said of the claims that were not run; may be none
 * @param command runs exactly this experiment again
 * @param interactive whether any chart has data for scripts
 * @param neighbours none, or the previous and the next experiment; an empty address where there is none
 */
public record ExperimentPage(
        String id,
        String title,
        String className,
        Link report,
        String locator,
        boolean scaled,
        String protocolNote,
        List<String> assumptions,
        List<String> tags,
        Counts counts,
        List<ClaimView> claims,
        List<ReadingsView> readings,
        SweepTable sweep,
        List<ChartView> maps,
        String seeds,
        List<ChartView> curves,
        List<ChartView> figures,
        List<ImagesView> images,
        List<FramesView> frames,
        String figureNote,
        List<String> metrics,
        List<TrialRow> trials,
        List<TrialRow> failed,
        List<ImportView> imported,
        List<Link> origins,
        List<String> kept,
        List<String> warnings,
        List<RecordedRunView> recorded,
        Counts recordedCounts,
        List<DatasetView> datasets,
        List<Setting> fingerprint,
        String command,
        String totalTime,
        boolean interactive,
        List<Link> neighbours) {}

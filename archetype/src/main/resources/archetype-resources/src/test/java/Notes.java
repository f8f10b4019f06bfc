package ${package};

import dev.reprise.Report;

/** The report whose claims this project replays. */
@Report(id = "notes", title = "Notes on two spirals", authors = "You", source = "notes.pdf", framework = "PyTorch")
final class Notes {}

package it;

import dev.reprise.Report;

@Report(id = "notes", title = "Notes", authors = "A", source = "n.pdf", framework = "PyTorch")
final class Notes {}

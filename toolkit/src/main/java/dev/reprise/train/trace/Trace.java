package dev.reprise.train.trace;

import java.util.List;

/** What a trial did, in order, so that two runs of it can be laid side by side. */
public record Trace(List<TraceEvent> events) {

    public Trace {
        events = List.copyOf(events);
    }
}

package dev.reprise.reports.view;

import dev.reprise.reports.source.Passage;

/**
 * A claim and its mark in the text: the number that it is about, or else a sign behind its quote.
 *
 * @param mark of no length for a sign
 */
record Lit(NoteView note, String sign, Passage mark) {

    boolean isSign() {
        return mark.from() == mark.to();
    }

    String cssClass() {
        return "lit v-" + note.verdict().key() + (note.recorded() ? " hollow" : "") + (isSign() ? " sign" : "");
    }
}

package dev.reprise.reports.view;

/**
 * The bits of one experiment in one number.
 *
 * @param digest SHA-256 over arms, seeds and parameter hashes; empty without any
 */
public record DigestRow(Link link, int trials, int trained, int restored, int hashed, String digest) {}

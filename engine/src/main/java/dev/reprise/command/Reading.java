package dev.reprise.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** Reads a short output to its end on a thread of its own, so that a program that prints much does not wait for ever. */
final class Reading {

    private final CompletableFuture<byte[]> bytes;

    /** @param most that is kept; the rest is read and forgotten */
    Reading(InputStream in, int most) {
        bytes = CompletableFuture.supplyAsync(() -> read(in, most), task -> {
            var thread = new Thread(task, "reprise-probe");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private static byte[] read(InputStream in, int most) {
        try {
            byte[] kept = in.readNBytes(most);
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return kept;
        } catch (IOException e) {
            return Arrays.copyOf(new byte[0], 0); // killed: who killed it says so
        }
    }

    String text() {
        return new String(bytes.join(), StandardCharsets.UTF_8);
    }
}

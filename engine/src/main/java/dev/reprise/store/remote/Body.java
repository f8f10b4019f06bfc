package dev.reprise.store.remote;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;

/** What a server sends, of which no more is taken than a record can have, and none once nobody waits for it. */
final class Body implements BodySubscriber<byte[]> {

    private final int limit;
    private final CompletableFuture<byte[]> content = new CompletableFuture<>();
    private final AtomicReference<Subscription> source = new AtomicReference<>();
    private final List<byte[]> parts = new ArrayList<>();
    private int size;

    Body(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        if (source.compareAndSet(null, subscription)) {
            subscription.request(Long.MAX_VALUE);
        } else {
            subscription.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (content.isDone()) {
                return;
            }
            if (buffer.remaining() > limit - size) {
                content.completeExceptionally(
                        new RefusedException("sends more than the " + limit + " bytes that a record may have"));
                stop();
                return;
            }
            var part = new byte[buffer.remaining()];
            buffer.get(part);
            parts.add(part);
            size += part.length;
        }
    }

    @Override
    public void onError(Throwable failure) {
        content.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        var whole = ByteBuffer.allocate(size);
        parts.forEach(whole::put);
        content.complete(whole.array());
    }

    /** Closes the connection, if the server still sends. */
    void stop() {
        Subscription subscription = source.get();
        if (subscription != null) {
            subscription.cancel();
        }
    }
}

package org.isnad.app.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body in, no further than a limit. Of an answer that is no page only the beginning is
 * taken, so that the connection can serve again.
 */
final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {
  private static final int BEGINNING = 1 << 16;

  private final int limit;
  private final boolean isPage;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  /**
   * @param limit most bytes
   * @param isPage false when the body does not matter
   */
  LimitedBody(int limit, boolean isPage) {
    this.limit = isPage ? limit : BEGINNING;
    this.isPage = isPage;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + buffer.remaining() > limit) {
        if (subscription != null) {
          subscription.cancel();
        }
        if (isPage) {
          body.completeExceptionally(new Encodings.TooLarge(limit));
        } else {
          body.complete(new byte[0]);
        }
        return;
      }
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.writeBytes(part);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(isPage ? bytes.toByteArray() : new byte[0]);
  }
}

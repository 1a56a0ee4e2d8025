package org.isnad.app.fetch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Remembers what the web answered, so that what is the same is not sent again. Bodies may be put
 * and taken on any thread; the rest is for one.
 */
public interface FetchMemory {
  /** What was answered to an address last time. */
  Optional<Fetched> recall(String address);

  /** Remembers an answer whose body was put. */
  void keep(Fetched fetched);

  /** Keeps a body and gives its name. */
  String put(byte[] body) throws IOException;

  /** The body of a name. */
  byte[] body(String name) throws IOException;

  /** A memory for one run that stores nothing. */
  static FetchMemory ofOneRun() {
    Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    AtomicInteger number = new AtomicInteger();
    return new FetchMemory() {
      @Override
      public Optional<Fetched> recall(String address) {
        return Optional.empty();
      }

      @Override
      public void keep(Fetched fetched) {}

      @Override
      public String put(byte[] body) {
        String name = Integer.toString(number.incrementAndGet());
        bodies.put(name, body);
        return name;
      }

      @Override
      public byte[] body(String name) throws IOException {
        byte[] body = bodies.get(name);
        if (body == null) {
          throw new FileNotFoundException(name);
        }
        return body;
      }
    };
  }
}

package org.isnad.app.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Decides which hosts may be asked. A page on the web may name any host, also one inside the user's
 * own network; those are refused, by name, by number, and by what their name resolves to.
 */
final class Hosts {
  private final Predicate<InetAddress> allowed;

  /**
   * @param allowed which addresses may be asked
   */
  Hosts(Predicate<InetAddress> allowed) {
    this.allowed = allowed;
  }

  /**
   * Looks a host up and lets it pass or not. What passed stays the answer for the connection that
   * follows, so that a name cannot change its mind in between.
   *
   * @throws UnknownHostException when there is no such host
   * @throws Refused when it is inside a private network
   */
  void check(Address address) throws UnknownHostException, Refused {
    String host = address.host();
    InetAddress[] found = InetAddress.getAllByName(host);
    for (InetAddress one : found) {
      if (!allowed.test(one)) {
        throw new Refused(host + " is " + one.getHostAddress() + ", inside a private network");
      }
    }
    PinnedNames.pin(host, Arrays.asList(found));
  }

  /** A host that is not asked. */
  static final class Refused extends Exception {
    Refused(String message) {
      super(message);
    }
  }

  /** Whether an address belongs to a host that anybody may reach. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return bytes.length == 4 ? isPublic4(bytes, 0) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes, int from) {
    int a = bytes[from] & 0xff;
    int b = bytes[from + 1] & 0xff;
    int c = bytes[from + 2] & 0xff;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127;
      case 169 -> b != 254;
      case 172 -> b < 16 || b > 31;
      case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
      case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
      case 203 -> !(b == 0 && c == 113);
      default -> a < 224;
    };
  }

  /** Global unicast, without the ranges that carry an address of the old kind that is private. */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    if (first == 0x64 && second == 0xff9b) {
      return isPublic4(bytes, 12);
    }
    if (first == 0x2002) {
      return isPublic4(bytes, 2);
    }
    boolean isReserved = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    return (first & 0xe000) == 0x2000 && !isReserved;
  }
}

package org.isnad.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://A.Example:80/x#f, http://a.example/x",
    "https://a.example:443, https://a.example/",
    "https://a.example:8443/, https://a.example:8443/",
    "https://a.example./x, https://a.example/x",
    "https://a.example/أخبار/1, https://a.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1",
    "https://a.example/%d8%a3, https://a.example/%D8%A3",
    "https://a.example/a b|c, https://a.example/a%20b%7Cc",
    "https://a.example/100%, https://a.example/100%25",
    "https://صحيفة.example/, https://xn--ogbhx3c3b.example/",
    "https://a.example/a/./b/../c, https://a.example/a/c",
    "https://a.example/../x, https://a.example/x",
    "https://a.example/?b=2&utm_source=x&a=1&fbclid=7, https://a.example/?b=2&a=1",
    "https://a.example/?b=2&&fbclid=7, https://a.example/?b=2&",
    "https://a.example/?b=2&, https://a.example/?b=2&",
    "https://a.example/?utm_medium=rss, https://a.example/",
    "https://a.example/?x=%D8%A7, https://a.example/?x=%D8%A7",
    "https://user:word@a.example/, https://a.example/",
    "'  http://a.example/x\n', http://a.example/x",
    "http://[::1]:8080/x, http://[::1]:8080/x"
  })
  void anAddressHasOneForm(String given, String expected) {
    assertThat(Address.of(given).orElseThrow()).hasToString(expected);
    assertThat(Address.of(expected).orElseThrow()).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "ftp://a.example/",
        "file:///etc/passwd",
        "http://",
        "http:///x",
        "http://?",
        "https://[::1/",
        "javascript:alert(1)",
        "http://a b/",
        "http://%00/"
      })
  void whatIsNoAddressOfAPageIsNone(String given) {
    assertThat(Address.of(given)).isEmpty();
  }

  @Test
  void linksAreTakenFromWhereTheyStand() {
    Address base = Address.of("https://a.example/feed/list.xml?p=1").orElseThrow();
    assertThat(base.resolve("../x").orElseThrow()).hasToString("https://a.example/x");
    assertThat(base.resolve("/ب").orElseThrow()).hasToString("https://a.example/%D8%A8");
    assertThat(base.resolve("?p=2").orElseThrow().toString()).endsWith("?p=2");
    assertThat(base.resolve("//b.example/").orElseThrow()).hasToString("https://b.example/");
    assertThat(base.resolve("mailto:x@a.example")).isEmpty();
    assertThat(base.resolve("http://" + "x".repeat(5000))).isEmpty();
  }
}

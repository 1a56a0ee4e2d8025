package org.isnad.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.page.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real servers on this machine. */
class FetcherTest {
  private static final String PAGE = "<html><body><p>صفحة من صفحات الاختبار</p></body></html>";
  private static final int LIMIT = 1 << 20;
  private static final Limits LIMITS =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          LIMIT,
          4,
          3,
          Duration.ofMillis(10),
          Duration.ofSeconds(5),
          Duration.ZERO,
          8,
          1000);

  private final Remembering memory = new Remembering();
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = Site.open();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aPageComesWithItsTypeAndCharacterSet() throws IOException {
    site.page("/a", "text/html; charset=windows-1256", PAGE);
    Fetched fetched = came(fetch("/a"));
    assertThat(fetched.mediaType()).isEqualTo("text/html");
    assertThat(fetched.charset()).isEqualTo("windows-1256");
    assertThat(new String(memory.body(fetched.original()), StandardCharsets.UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void theProgramSaysWhoItIs() {
    site.page("/a", PAGE);
    fetch("/a");
    assertThat(site.visits())
        .allSatisfy(visit ->
            assertThat(visit.headers().get("User-agent"))
                .containsExactly("Isnad/1.2 (reads news pages; mailto:me@a.example)"));
  }

  @Test
  void whatIsTheSameIsNotSentAgain() throws IOException {
    site.marked("/a", "text/html", PAGE);
    Fetched first = came(fetch("/a"));
    assertThat(came(fetch("/a"))).isEqualTo(first);
    assertThat(site.asked()).containsExactly("/a", "/a");
    site.marked("/a", "text/html", PAGE.replace("صفحة", "صحيفة"));
    assertThat(came(fetch("/a")).original()).isNotEqualTo(first.original());
  }

  @Test
  void aDateOfChangeIsAMarkToo() {
    String date = "Mon, 03 Mar 2031 10:00:00 GMT";
    site.on(
        "/a",
        x -> {
          x.getResponseHeaders().set("Last-Modified", date);
          if (date.equals(x.getRequestHeaders().getFirst("If-Modified-Since"))) {
            x.sendResponseHeaders(304, -1);
          } else {
            Site.send(x, 200, "text/html", PAGE);
          }
        });
    assertThat(came(fetch("/a"))).isEqualTo(came(fetch("/a")));
  }

  @Test
  void whatIsYoungOrUnchangedByItsListIsNotAsked() {
    site.page("/a", PAGE);
    Instant start = Instant.now();
    fetch("/a");
    site.forget();
    assertThat(fetch(Duration.ofHours(1), null, "/a")).hasSize(1);
    assertThat(fetch(Duration.ZERO, start.minusSeconds(60), "/a")).hasSize(1);
    assertThat(site.visits()).isEmpty();
    fetch(Duration.ZERO, Instant.now().plusSeconds(60), "/a");
    assertThat(site.asked()).containsExactly("/a");
  }

  @Test
  void eachAddressIsAskedOnce() {
    site.page("/a", PAGE);
    assertThat(fetch("/a", "/a?utm_source=x", "/a#part", "/a")).hasSize(1);
    assertThat(site.asked()).containsExactly("/a");
  }

  @Test
  void robotsTxtIsObeyed() {
    site.page(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /\n\nUser-agent: isnad\nDisallow: /private/\nAllow: /\n");
    site.page("/private/a", PAGE).page("/b", PAGE);
    List<Answer> answers = fetch("/private/a", "/b");
    assertThat(codes(answers)).containsExactlyInAnyOrder("robots", "came");
    assertThat(site.asked()).containsExactly("/b");
    assertThat(site.visits()).hasSize(2);
  }

  @Test
  void theCrawlDelayOfAHostIsKept() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.5\n");
    site.page("/a", PAGE).page("/b", PAGE);
    assertThat(codes(fetch("/a", "/b"))).containsExactly("came", "came");
    List<Site.Visit> visits = site.visits();
    long pause = visits.get(2).nanos() - visits.get(1).nanos();
    assertThat(Duration.ofNanos(pause)).isGreaterThanOrEqualTo(Duration.ofMillis(490));
  }

  @Test
  void aHostThatAsksForVeryLongPausesIsLeftAlone() {
    site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");
    site.page("/a", PAGE);
    assertThat(codes(fetch("/a"))).containsExactly("crawl-delay");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aHostWhoseRobotsTxtCannotBeReadIsNotAsked() {
    site.busy("/robots.txt", 503, null, 100, "");
    site.page("/a", PAGE).page("/b", PAGE);
    assertThat(codes(fetch("/a", "/b"))).containsExactly("busy", "busy");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void redirectsAreFollowedAndThePageIsThatWhereTheyEnd() {
    site.redirect("/a", "/b").redirect("/b", site.address("/c")).page("/c", PAGE);
    Fetched fetched = came(fetch("/a"));
    assertThat(fetched.address()).isEqualTo(site.address("/a"));
    assertThat(fetched.landed()).isEqualTo(site.address("/c"));
  }

  @Test
  void circlesAndEndlessRedirectsEnd() {
    site.redirect("/a", "/b").redirect("/b", "/a").redirect("/self", "/self");
    for (int i = 0; i < 20; i++) {
      site.redirect("/r" + i, "/r" + (i + 1));
    }
    site.redirect("/mail", "mailto:x@a.example");
    assertThat(problems(fetch("/a", "/self", "/r0", "/mail")))
        .extracting(Problem::code)
        .containsOnly("redirects");
    assertThat(site.asked()).hasSizeLessThan(12);
  }

  @Test
  void aRedirectLeadsToTheRulesOfTheOtherHost() throws IOException {
    try (Site other = Site.open()) {
      other.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /x\n").page("/x", PAGE);
      site.redirect("/a", other.address("/x"));
      Problem problem = problems(fetch("/a")).getFirst();
      assertThat(problem.code()).isEqualTo("robots");
      assertThat(problem.document()).isEqualTo(site.address("/a"));
      assertThat(problem.message()).contains(other.address("/x"));
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aBusyHostIsAskedAgainWhenItSays() {
    site.busy("/a", 429, "1", 1, PAGE);
    assertThat(codes(fetch("/a"))).containsExactly("came");
    List<Site.Visit> visits = site.visits();
    long pause = visits.get(2).nanos() - visits.get(1).nanos();
    assertThat(Duration.ofNanos(pause)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
  }

  @Test
  void aBusyHostMayNameTheMoment() {
    String moment =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC));
    site.busy("/a", 503, moment, 1, PAGE);
    assertThat(codes(fetch("/a"))).containsExactly("came");
  }

  @Test
  void aHostThatWantsToBeLeftAloneForLongIsLeftAlone() {
    site.busy("/a", 429, "86400", 9, PAGE).page("/b", PAGE);
    assertThat(codes(fetch("/a", "/b"))).containsExactly("busy", "busy");
    assertThat(site.asked()).containsExactly("/a");
  }

  @Test
  void serverFaultsAreTriedAgainAFewTimes() {
    site.busy("/a", 500, null, 2, PAGE).busy("/b", 502, null, 99, PAGE);
    assertThat(codes(fetch("/a", "/b"))).containsExactly("came", "busy");
    assertThat(site.asked()).hasSize(6);
  }

  @Test
  void answersWithoutAPageAreProblemsWithTheirReason() {
    site.page("/picture", "image/png", "x")
        .page("/style", "text/css", "x")
        .page("/empty", "text/html", "")
        .on("/secret", x -> Site.send(x, 403, "text/html", PAGE))
        .on("/gone", x -> Site.send(x, 410, "text/html", PAGE));
    assertThat(codes(fetch("/picture", "/style", "/empty", "/secret", "/gone", "/none")))
        .containsExactly(
            "not-a-page", "not-a-page", "empty", "http-status", "not-found", "not-found");
  }

  @Test
  void slowBrokenAndEndlessAnswersEnd() {
    site.slow("/slow").broken("/broken").endless("/endless").page("/good", PAGE);
    Limits limits = LIMITS.withAnswer(Duration.ofSeconds(1));
    assertThat(codes(fetch(limits, Duration.ZERO, null, "/slow", "/broken", "/endless", "/good")))
        .containsExactly("timeout", "unreachable", "too-large", "came");
  }

  @Test
  void aHostThatFailsAgainAndAgainIsGivenUp() {
    String[] paths = new String[30];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = "/broken" + i;
      site.broken(paths[i]);
    }
    assertThat(codes(fetch(paths))).hasSize(30).containsOnly("unreachable");
    assertThat(Set.copyOf(site.asked())).hasSize(5);
  }

  @Test
  void nobodyAtHomeIsAProblem() {
    String dead = "http://127.0.0.1:" + Site.deadPort() + "/";
    String nowhere = "http://nowhere.invalid/";
    assertThat(codes(fetchAddresses(LIMITS, true, Duration.ZERO, null, List.of(dead, nowhere))))
        .containsExactly("unreachable", "unreachable");
  }

  @Test
  void packedAnswersAreUnpacked() throws IOException {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    packed("/gzip", "gzip", gzip(page));
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(zlib)) {
      out.write(page);
    }
    packed("/zlib", "deflate", zlib.toByteArray());
    byte[] raw = zlib.toByteArray();
    packed("/raw", "deflate", java.util.Arrays.copyOfRange(raw, 2, raw.length - 4));
    packed("/plain", "gzip", page);
    packed("/br", "br", new byte[] {0x30, 0, 0x10, 'h', 'i', '!', '!', 3});
    for (String path : List.of("/gzip", "/zlib", "/raw", "/plain")) {
      assertThat(memory.body(came(fetch(path)).original())).as(path).isEqualTo(page);
    }
    assertThat(memory.body(came(fetch("/br")).original())).asString().isEqualTo("hi!!");
  }

  @Test
  void brokenAndUnknownPackingIsAProblem() throws IOException {
    packed("/cut", "gzip", java.util.Arrays.copyOf(gzip(new byte[5000]), 30));
    packed("/br", "br", new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    packed("/odd", "zstd", new byte[] {1, 2, 3});
    packed("/often", "gzip, gzip, gzip, gzip", gzip(new byte[10]));
    assertThat(codes(fetch("/cut", "/br", "/odd", "/often"))).containsOnly("unreachable");
  }

  @Test
  void aSmallAnswerThatUnpacksToAVeryLargeOneIsStopped() throws IOException {
    packed("/bomb", "gzip", gzip(new byte[LIMIT * 20]));
    packed("/twice", "gzip, gzip", gzip(gzip(new byte[LIMIT * 20])));
    assertThat(codes(fetch("/bomb", "/twice"))).containsExactly("too-large", "too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://172.20.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::a00:1]/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[2002:a00:1::]/"
      })
  void hostsOfPrivateNetworksAreNotAsked(String address) {
    assertThat(codes(fetchAddresses(LIMITS, false, Duration.ZERO, null, List.of(address))))
        .containsExactly("refused");
  }

  @Test
  void aNameThatLeadsIntoAPrivateNetworkIsNotAsked() throws IOException {
    PinnedNames.pin(
        "inside.example",
        List.of(java.net.InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, 1, 1})));
    String address = "http://inside.example/";
    assertThat(codes(fetchAddresses(LIMITS, false, Duration.ZERO, null, List.of(address))))
        .containsExactly("refused");
  }

  @Test
  void aRedirectIntoAPrivateNetworkIsNotFollowed() {
    site.redirect("/a", "http://10.0.0.1/");
    // This machine stands for a host that anybody may reach.
    Hosts hosts = new Hosts(address -> Hosts.isPublic(address) || address.isLoopbackAddress());
    List<Answer> answers = new ArrayList<>();
    try (Fetcher fetcher = new Fetcher(memory, LIMITS, Duration.ZERO, hosts, "Isnad/1.2")) {
      fetcher.ask(Address.of(site.address("/a")).orElseThrow(), 0, null);
      fetcher.each(answers::add);
    }
    assertThat(problems(answers)).extracting(Problem::code).containsExactly("refused");
    assertThat(site.asked()).containsExactly("/a");
  }

  @Test
  void noMoreAddressesAreAskedThanTheLimit() {
    Limits few =
        new Limits(
            LIMITS.connect(),
            LIMITS.answer(),
            LIMIT,
            4,
            3,
            LIMITS.backOff(),
            LIMITS.longestWait(),
            Duration.ZERO,
            8,
            2);
    site.page("/a", PAGE).page("/b", PAGE);
    assertThat(fetch(few, Duration.ZERO, null, "/a", "/b", "/c")).hasSize(2);
  }

  private void packed(String path, String encoding, byte[] body) {
    site.on(
        path,
        x -> {
          x.getResponseHeaders().set("Content-Encoding", encoding);
          Site.send(x, 200, "text/html", body);
        });
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(bytes);
    }
    return out.toByteArray();
  }

  private List<Answer> fetch(String... paths) {
    return fetch(LIMITS, Duration.ZERO, null, paths);
  }

  private List<Answer> fetch(Duration maxAge, Instant changed, String... paths) {
    return fetch(LIMITS, maxAge, changed, paths);
  }

  private List<Answer> fetch(Limits limits, Duration maxAge, Instant changed, String... paths) {
    List<String> addresses = java.util.Arrays.stream(paths).map(site::address).toList();
    return fetchAddresses(limits, true, maxAge, changed, addresses);
  }

  private List<Answer> fetchAddresses(
      Limits limits, boolean isPrivate, Duration maxAge, Instant changed, List<String> addresses) {
    String agent = Fetcher.userAgent("1.2", "mailto:me@a.example");
    List<Answer> answers = new ArrayList<>();
    try (Fetcher fetcher = new Fetcher(memory, limits, maxAge, isPrivate, agent)) {
      addresses.forEach(a -> fetcher.ask(Address.of(a).orElseThrow(), 0, changed));
      fetcher.each(answers::add);
    }
    return answers;
  }

  private static Fetched came(List<Answer> answers) {
    assertThat(answers).singleElement().isInstanceOf(Answer.Came.class);
    return ((Answer.Came) answers.getFirst()).fetched();
  }

  private static List<String> codes(List<Answer> answers) {
    return answers.stream()
        .map(a -> a instanceof Answer.Failed failed ? failed.problem().code() : "came")
        .toList();
  }

  private static List<Problem> problems(List<Answer> answers) {
    return answers.stream().map(a -> ((Answer.Failed) a).problem()).toList();
  }

  /** Remembers as a data folder does. */
  private static final class Remembering implements FetchMemory {
    private final FetchMemory bodies = FetchMemory.ofOneRun();
    private final Map<String, Fetched> fetched = new ConcurrentHashMap<>();

    @Override
    public Optional<Fetched> recall(String address) {
      return Optional.ofNullable(fetched.get(address));
    }

    @Override
    public void keep(Fetched answer) {
      fetched.put(answer.address(), answer);
    }

    @Override
    public String put(byte[] body) throws IOException {
      return bodies.put(body);
    }

    @Override
    public byte[] body(String name) throws IOException {
      return bodies.body(name);
    }
  }
}

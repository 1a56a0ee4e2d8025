package org.isnad.app.web.read;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.isnad.app.Workspace;
import org.isnad.app.read.SamplePages;
import org.isnad.app.web.Answers;
import org.isnad.app.web.Line;
import org.isnad.app.web.Part;
import org.isnad.app.web.RequestProblem;
import org.isnad.app.web.Twin;
import org.isnad.app.web.Visit;
import org.isnad.app.web.Wording;
import org.isnad.app.web.write.Admission;
import org.isnad.app.web.write.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where pages are given to be read, how a reading goes on, and what it gave. There only where
 * somebody may write.
 */
public final class ReadRoutes implements Part, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReadRoutes.class);
  private static final String EVENTS = "text/event-stream";
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final long BETWEEN_EVENTS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Workspace workspace;
  private final Answers answers;
  private final Admission admission;
  private final Terms terms;
  private final Room room;
  private final ReadPage pages;

  /**
   * @param workspace that is read into
   * @param answers makes answers
   * @param gate who may read into it
   * @param terms what may be read
   */
  public ReadRoutes(Workspace workspace, Answers answers, Gate gate, Terms terms) {
    this.workspace = workspace;
    this.answers = answers;
    this.admission = new Admission(gate);
    this.terms = terms;
    this.room = new Room(workspace, terms);
    this.pages = new ReadPage(workspace);
  }

  @Override
  public void routes(RoutesConfig routes) {
    routes.get("/read.json", c -> json(answers.visit(c), RunJson.list(room.latest())));
    routes.get("/read", c -> start(answers.visit(c)));
    routes.post("/read", c -> read(answers.visit(c)));
    routes.get("/read/{run}/progress", c -> progress(answers.visit(c)));
    routes.post("/read/{run}/stop", c -> stop(answers.visit(c)));
    routes.get("/read/{run}.json", c -> status(answers.visit(c)));
    routes.get("/read/{run}", c -> show(answers.visit(c)));
    routes.delete("/read/{run}", c -> stop(answers.visit(c)));
  }

  // --- giving --------------------------------------------------------------------------------

  private void start(Visit visit) {
    boolean hasSamples = SamplePages.areThere();
    ReadPage.Start view = pages.start(room, terms, hasSamples, visit.wording());
    answers.show(visit, "read/start", visit.wording().say("read.title"), "read", false, view);
  }

  private void read(Visit visit) throws IOException {
    Given given = Given.in(workspace.store().folder());
    boolean isStarted = false;
    try {
      isStarted = read(visit, given);
    } finally {
      if (!isStarted) {
        given.close();
      }
    }
  }

  /** Whether what was given is being read now. */
  private boolean read(Visit visit, Given given) throws IOException {
    Upload upload = new Upload(visit.context(), given, terms.largest());
    try {
      admission.admit(visit, upload::word);
      upload.weigh();
      if (isOccupied(visit)) {
        return false;
      }
      upload.take();
    } catch (Upload.Refused e) {
      upload.pass();
      refuse(visit, e);
      return false;
    }
    if (given.isEmpty()) {
      wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, "nothing", Line.EMPTY);
      return false;
    }
    String author = upload.author().isEmpty() ? visit.pass().author() : upload.author();
    Optional<Run> started = room.start(given, author);
    if (started.isEmpty()) {
      isOccupied(visit);
      return false;
    }
    started(visit, started.get());
    return true;
  }

  private static void started(Visit visit, Run run) {
    if (Answers.isFromPage(visit.context())) {
      visit.context().redirect(ReadPage.href(run), HttpStatus.SEE_OTHER);
    } else {
      visit.context().status(HttpStatus.ACCEPTED).header("Location", ReadPage.href(run));
      json(visit, RunJson.whole(run));
    }
  }

  /** Tells who is reading, if somebody is. */
  private boolean isOccupied(Visit visit) {
    Wording wording = visit.wording();
    Optional<Run> current = room.current();
    Line who =
        current
            .map(run -> ReadPage.running(run, wording))
            .orElseGet(() -> pages.elsewhere(wording));
    if (who.isEmpty()) {
      return false;
    }
    if (Answers.isFromPage(visit.context())) {
      visit.context().redirect("/read?wrong=reading", HttpStatus.SEE_OTHER);
      return true;
    }
    current.ifPresent(run -> visit.context().header("Location", ReadPage.href(run)));
    throw RequestProblem.of(HttpStatus.CONFLICT, who);
  }

  private static void refuse(Visit visit, Upload.Refused e) {
    Line about = Line.code(String.valueOf(e.getMessage()));
    switch (e.why()) {
      case TOO_LARGE -> {
        // What is not read any more cannot be followed by another request.
        visit.context().header("Connection", "close");
        wrong(visit, HttpStatus.CONTENT_TOO_LARGE, "large", about);
      }
      case TYPE -> wrong(visit, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type", about);
      case MALFORMED -> wrong(visit, HttpStatus.BAD_REQUEST, "malformed", about);
      case ADDRESS -> wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, "address", about);
    }
  }

  /** A form's reader goes back to the form, which says what is wrong. */
  private static void wrong(Visit visit, HttpStatus status, String cause, Line about) {
    if (Answers.isFromPage(visit.context())) {
      visit.context().redirect("/read?wrong=" + cause, HttpStatus.SEE_OTHER);
    } else {
      throw RequestProblem.of(status, visit.wording().say("wrong." + cause, "about", about));
    }
  }

  // --- one reading ---------------------------------------------------------------------------

  private Run run(Visit visit) {
    String id = visit.context().pathParam("run");
    return room.find(id)
        .orElseThrow(
            () -> RequestProblem.missing(visit.wording().say("read.missing", "id", Line.code(id))));
  }

  private void show(Visit visit) {
    Run run = run(visit);
    ReadPage.One view = pages.one(run, visit.wording());
    answers.show(visit, "read/one", visit.wording().say("read.title"), "read", false, view);
  }

  private void status(Visit visit) {
    json(visit, RunJson.whole(run(visit)));
  }

  private void stop(Visit visit) {
    admission.admit(visit);
    Run run = run(visit);
    boolean isStopping = run.halt();
    if (Answers.isFromPage(visit.context())) {
      visit.context().redirect(ReadPage.href(run), HttpStatus.SEE_OTHER);
    } else if (isStopping) {
      visit.context().status(HttpStatus.ACCEPTED);
      json(visit, RunJson.whole(run));
    } else {
      throw RequestProblem.of(HttpStatus.CONFLICT, visit.wording().say("read.over"));
    }
  }

  // --- as it goes on -------------------------------------------------------------------------

  private void progress(Visit visit) throws InterruptedException {
    Run run = run(visit);
    String accepted = visit.context().header("Accept");
    if (accepted == null || !accepted.toLowerCase(Locale.ROOT).contains(EVENTS)) {
      throw RequestProblem.of(
          HttpStatus.NOT_ACCEPTABLE, visit.wording().say("read.accept", "type", Line.code(EVENTS)));
    }
    visit.context().contentType(EVENTS + "; charset=utf-8").header("X-Accel-Buffering", "no");
    try {
      follow(visit.context().res().getOutputStream(), run, visit.wording());
    } catch (IOException e) {
      LOG.debug("whoever followed {} has gone", run.id());
    }
  }

  private static void follow(OutputStream to, Run run, Wording wording)
      throws IOException, InterruptedException {
    long seen = -1;
    boolean isOver = false;
    while (!isOver) {
      Run.Now now = run.after(seen, HEARTBEAT);
      isOver = now.state().isOver();
      String line =
          now.version() == seen && !isOver
              ? ": still reading\n\n"
              : "id: %d\nevent: %s\ndata: %s\n\n"
                  .formatted(now.version(), isOver ? "over" : "progress", event(run, now, wording));
      to.write(line.getBytes(StandardCharsets.UTF_8));
      to.flush();
      seen = now.version();
      LockSupport.parkNanos(BETWEEN_EVENTS);
    }
  }

  /** How it stands, with the words that the page shows. */
  private static String event(Run run, Run.Now now, Wording wording) {
    ObjectNode node = RunJson.brief(run, now);
    ObjectNode words = node.putObject("words");
    words.put("state", ReadPage.state(run, now, wording).bare());
    words.put("last", now.document() == null ? "" : Line.clean(now.document()));
    ObjectNode counts = words.putObject("counts");
    ReadPage.counts(run, now, wording).forEach(c -> counts.put(c.code(), c.value().bare()));
    return node.toString();
  }

  private static void json(Visit visit, String text) {
    visit.context().contentType(Twin.JSON.mediaType()).result(text);
  }

  /** Ends what is being read. */
  @Override
  public void close() {
    room.close();
  }
}

package org.isnad.bench.gsr;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.bench.report.Errors;
import org.isnad.bench.report.Figure;
import org.isnad.bench.report.Fingerprint;
import org.isnad.bench.report.Section;
import org.isnad.event.EventMention;
import org.isnad.event.Role;
import org.isnad.event.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Event types, actors and detection against arabic_event_gsr. Sentences whose id has an even CRC-32
 * are for development, the others are reported.
 */
@Command(
    name = "gsr",
    mixinStandardHelpOptions = true,
    description = "Event types and actors against the sentences of arabic_event_gsr.")
public final class MeasureGsr implements Callable<Integer> {
  private static final List<String> TYPES = List.of("assault", "protest");

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FOLDER",
      description = "folder of arabic_event_gsr with its csv, json and xml files")
  private @Nullable Path input;

  @Option(
      names = "--development",
      description = "the half that rules may be written with, in place of the reported half")
  private boolean development;

  @Option(names = "--errors", description = "list what was missed or wrong; development half only")
  private boolean errors;

  @Spec private @Nullable CommandSpec spec;

  private MeasureGsr() {}

  /** Runs it; exits with 0, with 2 on wrong usage, with 1 when the folder lacks a file. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureGsr()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (input == null || spec == null) {
      throw new IllegalStateException("--input is required");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (!Files.isRegularFile(input.resolve("assault_spans.json"))) {
      spec.commandLine().getErr().println("no assault_spans.json in " + input);
      return 1;
    }
    boolean shown = errors && development;
    Sentences sentences = new Sentences();
    Collection collection = new Collection(input);
    out.println(development ? "the half for development" : "the reported half");
    TypeScore all = new TypeScore();
    for (String type : TYPES) {
      TypeScore own = new TypeScore();
      for (CodedSentence sentence : collection.coded(type)) {
        if (CodedSentence.isForDevelopment(sentence.id()) == development) {
          List<EventMention> read =
              sentences.events(sentence.id(), sentence.day(), sentence.text());
          own.add(sentence, read);
          all.add(sentence, read);
          if (shown) {
            show(out, sentence, read);
          }
        }
      }
      out.print(own.report(type.toUpperCase(Locale.ROOT)));
    }
    out.print(all.report("all"));
    out.println("  UniversalPetrarch on all: type recall 0.113, precision 0.268,");
    out.println("    source 0.009, target 0.044 (both halves)");
    for (String type : TYPES) {
      out.print(
          detection(sentences, collection, type, development, shown ? out : null).report(type));
    }
    out.flush();
    return 0;
  }

  /**
   * The reported half, for the report on quality.
   *
   * @throws IOException if a file of the folder cannot be read
   */
  public static Section section(Path folder) throws IOException {
    Sentences sentences = new Sentences();
    Collection collection = new Collection(folder);
    TypeScore all = new TypeScore();
    Errors errors = new Errors();
    List<Figure> detected = new ArrayList<>();
    List<Fingerprint> files = new ArrayList<>();
    for (String type : TYPES) {
      for (CodedSentence sentence : collection.coded(type)) {
        if (!CodedSentence.isForDevelopment(sentence.id())) {
          List<EventMention> read =
              sentences.events(sentence.id(), sentence.day(), sentence.text());
          all.add(sentence, read);
          TypeScore.note(sentence, read, errors);
        }
      }
      DetectionScore score = detection(sentences, collection, type, false, null);
      detected.add(score.figure(type, type.equals("assault") ? 0.50 : 0.40));
      files.add(Fingerprint.of(folder.resolve(type + "_spans.json")));
    }
    List<Figure> figures = new ArrayList<>(all.figures());
    figures.addAll(detected);
    return new Section(
        "Event types and actors (arabic_event_gsr, the reported half)",
        "./isnad measure gsr --input arabic_event_gsr",
        files,
        figures,
        errors.classes());
  }

  private static DetectionScore detection(
      Sentences sentences,
      Collection collection,
      String type,
      boolean development,
      @Nullable PrintWriter shown)
      throws IOException {
    DetectionScore score = new DetectionScore();
    for (LabelledSentence sentence : collection.labelled(type)) {
      if (CodedSentence.isForDevelopment(sentence.id()) == development) {
        List<EventMention> read = sentences.events(sentence.id(), sentence.day(), sentence.text());
        List<EventMention> own = TypeScore.own(type.toUpperCase(Locale.ROOT), read);
        score.add(sentence, own.stream().anyMatch(MeasureGsr::tookPlace));
        if (shown != null && sentence.label().equals("yes") == own.isEmpty()) {
          shown.println(
              "D "
                  + type
                  + " "
                  + sentence.label()
                  + " "
                  + own.stream().map(EventMention::rule).toList());
          shown.println("    " + sentence.text());
        }
      }
    }
    return score;
  }

  /**
   * Whether the sentence tells that it took place: what is planned, asked for or denied has not
   * been done, and what only goes with an event is no telling that there was one.
   */
  private static boolean tookPlace(EventMention event) {
    boolean done = event.status() == Status.HELD || event.status() == Status.ONGOING;
    return done && event.main();
  }

  private static void show(PrintWriter out, CodedSentence sentence, List<EventMention> read) {
    List<EventMention> own = TypeScore.own(sentence.type(), read);
    var sources = TypeScore.codes(own, Role.ACTOR);
    var targets = TypeScore.codes(own, Role.RECIPIENT);
    String marks =
        (own.isEmpty() ? "T" : "-")
            + (sentence.source().isNone() || sources.contains(sentence.source()) ? "-" : "S")
            + (sentence.target().isNone() || targets.contains(sentence.target()) ? "-" : "R")
            + (own.size() < read.size() ? "P" : "-");
    if (!marks.equals("----")) {
      out.println(
          marks + " " + sentence.type() + " gold " + sentence.source() + " > " + sentence.target());
      for (EventMention e : read) {
        out.println(
            "      read "
                + e.type()
                + " "
                + e.rule()
                + " "
                + TypeScore.codes(List.of(e), Role.ACTOR)
                + " > "
                + TypeScore.codes(List.of(e), Role.RECIPIENT));
      }
      out.println("    " + sentence.text());
    }
  }
}

package org.isnad.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.bench.contacts.MeasureContacts;
import org.isnad.bench.gsr.MeasureGsr;
import org.isnad.bench.report.Section;
import org.isnad.bench.speech.SpeechScore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The report on quality: every figure, what it was measured against, and the errors by class. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = "Writes the report on quality from the annotations that are given.")
public final class MeasureQuality implements Callable<Integer> {
  private static final String HEAD =
      """
      # Quality

      Written by `./isnad measure quality`. Each chapter names its own command, the annotation by the
      digest of its file, the figures with their goals, and the errors by class with what would mend
      them. An annotation that was not given has no chapter. The annotated articles are no part of
      Isnad; [measuring](measuring.md) says what form they have and what each figure means. Rules were
      written with the annotations of contacts and of times and speakers in view, so expect less on
      other pages; of arabic_event_gsr only the half is reported that nobody writes rules with.
      """;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description = "the annotated articles: JSON arrays as for 'measure speed'")
  private @Nullable Path input;

  @Option(names = "--contacts", paramLabel = "FILE", description = "annotation of contacts")
  private @Nullable Path contacts;

  @Option(names = "--speech", paramLabel = "FILE", description = "annotation of times and speakers")
  private @Nullable Path speech;

  @Option(names = "--gsr", paramLabel = "FOLDER", description = "folder of arabic_event_gsr")
  private @Nullable Path gsr;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where to write the report")
  private @Nullable Path out;

  private MeasureQuality() {}

  /** Runs it; exits with 0, with 2 on wrong usage. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MeasureQuality()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (input == null && (contacts != null || speech != null)) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), "--contacts and --speech need --input");
    }
    List<Section> sections = new ArrayList<>();
    if (contacts != null) {
      sections.add(MeasureContacts.section(List.of(String.valueOf(input)), contacts));
    }
    if (speech != null) {
      sections.add(SpeechScore.section(Objects.requireNonNull(input), speech));
    }
    if (gsr != null) {
      sections.add(MeasureGsr.section(gsr));
    }
    StringBuilder text = new StringBuilder(HEAD);
    sections.forEach(s -> text.append('\n').append(s.markdown()));
    Files.writeString(Objects.requireNonNull(out), text.toString());
    return 0;
  }
}

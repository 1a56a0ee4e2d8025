package org.isnad.app.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.app.Workspace;
import org.isnad.app.store.DataFolder;
import org.isnad.app.store.Writer;
import org.isnad.article.Article;
import org.isnad.article.BlockLabel;
import org.isnad.article.How;
import org.isnad.attribution.Chain;
import org.isnad.attribution.Link;
import org.isnad.attribution.Part;
import org.isnad.event.Status;
import org.isnad.event.Value;
import org.isnad.mention.Hedge;
import org.isnad.mention.TimeValue;

/**
 * One call, told by outlets whose names are the values that right-to-left text is known to turn
 * round: each stands on the pages wherever a name can stand.
 */
final class HardValues {
  /** As they are stored. */
  static final List<String> STORED =
      List.of(
          "2025-10-16",
          "2025/10/16",
          "14:00-16:30",
          "2–2.5",
          "004:812-846",
          "004_ab81 (3)",
          "@realDonaldTrump",
          "-5",
          "59+",
          "12%",
          "https://x.org/خبر/2025-10-16");

  private static final String SENTENCE =
      "تحادث سالم الراوي وناديا كريم هاتفيا مساء السبت نحو ساعة.";

  private HardValues() {}

  /** As they are to be seen, from left to right. */
  static String seen(String stored) {
    return stored.replace("خبر", "ربخ");
  }

  static Workspace open(Path folder) {
    Workspace workspace = Workspace.open(new DataFolder(folder));
    try (Writer writer = workspace.store().writer()) {
      for (String outlet : STORED) {
        writer.save(Newsroom.page(workspace, article(outlet), List.of(call(outlet))));
      }
    }
    return workspace;
  }

  private static Article article(String outlet) {
    String key = "pages/" + STORED.indexOf(outlet) + ".txt";
    return Newsroom.article(
        key,
        "https://outlet" + STORED.indexOf(outlet) + ".example/",
        "الراوي يهاتف كريم\n" + SENTENCE,
        outlet,
        BlockLabel.HEADLINE,
        BlockLabel.BODY);
  }

  private static org.isnad.event.EventMention call(String outlet) {
    Article article = article(outlet);
    List<Link> links = new ArrayList<>();
    links.add(new Link(Part.SPEAKER, "متحدثة باسم الراوي", null));
    links.add(new Link(Part.OUTLET, outlet, null));
    return Newsroom.mention(
        article,
        "call",
        Status.HELD,
        TimeValue.day(Newsroom.DAY, How.STATED, ""),
        SENTENCE,
        Newsroom.says(
            article,
            "duration",
            new Value.OfDuration(60, 60.0, Hedge.ABOUT),
            new Chain(links),
            "نحو ساعة"));
  }
}

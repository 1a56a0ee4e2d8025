package org.isnad.bench;

import java.nio.file.Path;
import org.jsoup.Jsoup;

/** The least that any reader of web pages does: parse the page and take its text. */
final class BareJsoup implements Contestant {

  @Override
  public String name() {
    return "bare jsoup";
  }

  @Override
  public void read(Articles articles, Path folder) {
    long characters = 0;
    for (Articles.Text article : articles.texts()) {
      characters += Jsoup.parse(article.html()).text().length();
    }
    if (characters == 0) {
      throw new IllegalArgumentException(articles.file() + ": no article has a text");
    }
  }
}

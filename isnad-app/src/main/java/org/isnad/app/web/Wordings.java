package org.isnad.app.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.app.web.settings.Manner;
import org.isnad.lexicon.Lexicon;

/** The words of the interface in each language and manner. May be shared between threads. */
final class Wordings {
  private final Map<Language, Map<Manner, Wording>> made = new EnumMap<>(Language.class);

  Wordings(Lexicon lexicon) {
    for (Language language : Language.values()) {
      Map<Manner, Wording> manners = new ConcurrentHashMap<>();
      manners.put(Manner.PLAIN, new Wording(language, lexicon));
      made.put(language, manners);
    }
  }

  Wording of(Language language, Manner manner) {
    Map<Manner, Wording> manners = made.getOrDefault(language, Map.of());
    Wording plain = manners.get(Manner.PLAIN);
    if (plain == null) {
      throw new IllegalStateException("no words in " + language);
    }
    return manners.computeIfAbsent(manner, plain::in);
  }
}

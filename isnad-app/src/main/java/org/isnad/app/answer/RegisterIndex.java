package org.isnad.app.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.event.Argument;
import org.isnad.event.Value;
import org.isnad.mention.Entity;
import org.isnad.mention.Name;
import org.isnad.record.EventRecord;
import org.isnad.record.Telling;
import org.jspecify.annotations.Nullable;

/** Who takes part in which records, where they are, which documents tell them. Immutable. */
final class RegisterIndex {
  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, List<EventRecord>> byParticipant = new HashMap<>();
  private final Map<String, List<EventRecord>> byPlace = new HashMap<>();
  private final Map<String, List<EventRecord>> byDocument = new HashMap<>();
  private final List<EventRecord> disputed = new ArrayList<>();

  RegisterIndex(Collection<EventRecord> records) {
    records.forEach(this::add);
  }

  private void add(EventRecord record) {
    Set<String> participants = new LinkedHashSet<>();
    for (Argument argument : record.participants()) {
      Entity entity = argument.referent().entity();
      participants.add(entity.id());
      names.put(entity.id(), entity.name());
    }
    add(record, participants, byParticipant);
    Set<String> places = new LinkedHashSet<>(participants);
    Value.OfPlace place = record.place();
    String id = place == null ? null : place.id();
    if (id != null) {
      places.add(id);
    }
    add(record, places, byPlace);
    Set<String> documents = new LinkedHashSet<>();
    for (Telling telling : record.tellings()) {
      documents.add(telling.document());
      telling.further().forEach(p -> documents.add(p.document()));
    }
    add(record, documents, byDocument);
    if (!record.disagreements().isEmpty()) {
      disputed.add(record);
    }
  }

  private static void add(EventRecord record, Set<String> keys, Map<String, List<EventRecord>> to) {
    keys.forEach(key -> to.computeIfAbsent(key, k -> new ArrayList<>(2)).add(record));
  }

  @Nullable Name name(String participant) {
    return names.get(participant);
  }

  List<EventRecord> of(String participant) {
    return List.copyOf(byParticipant.getOrDefault(participant, List.of()));
  }

  List<EventRecord> at(String place) {
    return List.copyOf(byPlace.getOrDefault(place, List.of()));
  }

  List<EventRecord> toldBy(String document) {
    return List.copyOf(byDocument.getOrDefault(document, List.of()));
  }

  List<EventRecord> disputed() {
    return List.copyOf(disputed);
  }
}

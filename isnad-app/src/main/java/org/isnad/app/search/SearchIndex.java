package org.isnad.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.isnad.page.Span;
import org.jspecify.annotations.Nullable;

/**
 * The index on disk. It holds nothing that is not in the store and is made anew from it. Searches
 * may be asked by any number of threads; while it is made anew they are answered from what was
 * there before.
 */
public final class SearchIndex implements AutoCloseable {
  private static final String STATE = "state";
  private static final String KEY = "key";
  private static final String EVENT = "event";
  private static final String TEXT = "text";
  private static final String BLOCKS = "blocks";
  private static final String TOLD = "told";
  private static final String DAY = "day";
  private static final String NAME = "name";
  private static final String NAME_FORM = "name.form";
  private static final String WEIGHT = "weight";
  private static final float TITLE = 2.5f;
  private static final int SURE = 1000;
  private static final FieldType WORDS = new FieldType();

  /** Says at each start that a module for vectors, which are not used here, is not loaded. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(java.util.logging.Level.SEVERE);
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.freeze();
  }

  private final Folding folding;
  private final Directory directory;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile @Nullable Opened opened;

  /** A reader with a searcher over it. */
  private record Opened(DirectoryReader reader, IndexSearcher searcher, String state) {}

  private SearchIndex(Folding folding, Directory directory) {
    this.folding = folding;
    this.directory = directory;
  }

  /** Opens the index in a folder, which may be empty. */
  public static SearchIndex open(Path folder, Folding folding) {
    try {
      return new SearchIndex(folding, FSDirectory.open(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the index in " + folder, e);
    }
  }

  /** The folding that both words of texts and words that are searched for go through. */
  public Folding folding() {
    return folding;
  }

  /**
   * Makes the index anew unless it was made of this state. While another process makes it, or when
   * it cannot be written, what is there is used.
   *
   * @param state of what it is made of; equal ones give equal answers
   * @param feed hands all items over
   */
  public void update(String state, Consumer<Item.Sink> feed) {
    if (!state().equals(state)) {
      write(state, true, feed);
    }
  }

  /**
   * Brings the index from the state it is in to another.
   *
   * @param state the other state
   * @param feed takes items out and puts others in
   */
  public void change(String state, Consumer<Item.Sink> feed) {
    write(state, false, feed);
  }

  /** The state that the index on disk is of; empty when there is none. */
  public String state() {
    Opened now = opened;
    if (writing.tryLock()) {
      try {
        now = reopened();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the index in " + directory, e);
      } finally {
        writing.unlock();
      }
    }
    return now == null ? "" : now.state();
  }

  private void write(String state, boolean isWhole, Consumer<Item.Sink> feed) {
    writing.lock();
    try {
      IndexWriterConfig config = new IndexWriterConfig();
      config.setRAMBufferSizeMB(64);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        if (isWhole) {
          writer.deleteAll();
        }
        feed.accept(new Adding(writer));
        if (isWhole) {
          writer.forceMerge(1);
        }
        writer.setLiveCommitData(Map.of(STATE, state).entrySet());
        writer.commit();
      } catch (LockObtainFailedException busy) {
        return;
      }
      reopened();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the index in " + directory, e);
    } finally {
      writing.unlock();
    }
  }

  /** Keys of the articles that tell an event as it is in the index. */
  Set<String> documentsOf(String event) {
    Opened now = opened;
    try {
      TopDocs top =
          now == null ? null : now.searcher().search(new TermQuery(new Term(KEY, event)), 1);
      return now == null || top == null || top.scoreDocs.length == 0
          ? Set.of()
          : Set.of(
              now.reader()
                  .storedFields()
                  .document(top.scoreDocs[0].doc, Set.of(TOLD))
                  .getValues(TOLD));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index in " + directory, e);
    }
  }

  private @Nullable Opened reopened() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return null;
    }
    Opened last = opened;
    DirectoryReader reader =
        last == null
            ? DirectoryReader.open(directory)
            : DirectoryReader.openIfChanged(last.reader());
    if (reader != null) {
      // The reader before is closed with the program: searches may still be under way on it.
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      Map<String, String> data = reader.getIndexCommit().getUserData();
      last = new Opened(reader, searcher, data.getOrDefault(STATE, ""));
      opened = last;
    }
    return last;
  }

  /** Writes items. */
  private final class Adding implements Item.Sink {
    private final IndexWriter writer;

    Adding(IndexWriter writer) {
      this.writer = writer;
    }

    @Override
    public void add(Item item) {
      Document document = new Document();
      document.add(new StringField(KEY, item.key(), Field.Store.YES));
      item.documents().forEach(d -> document.add(new StoredField(TOLD, d)));
      document.add(new StoredField(EVENT, item.isEvent() ? 1 : 0));
      LocalDate day = item.day();
      if (day != null) {
        document.add(new LongPoint(DAY, day.toEpochDay()));
      }
      List<WordForms> title = forms(item.title());
      List<WordForms> text = forms(item.prose().text());
      for (Level level : Level.values()) {
        document.add(new Field(titleField(level), new Forms(level, title), WORDS));
        document.add(new Field(textField(level), new Forms(level, text), WORDS));
      }
      if (!item.isEvent()) {
        document.add(new StoredField(TEXT, item.prose().text()));
        document.add(new StoredField(BLOCKS, item.prose().packed()));
      }
      item.facets()
          .forEach((facet, values) ->
              values.forEach(value -> {
                document.add(new StringField(facet.filter(), value, Field.Store.NO));
                document.add(new SortedSetDocValuesField(facet.counted(), new BytesRef(value)));
              }));
      write(document);
    }

    private List<WordForms> forms(String text) {
      return folding.words(text).stream().map(w -> folding.forms(w.text())).toList();
    }

    @Override
    public void suggest(String name, int weight) {
      Document document = new Document();
      document.add(new StringField(NAME, name, Field.Store.YES));
      document.add(new NumericDocValuesField(WEIGHT, weight));
      List<Word> words = folding.words(name);
      for (int i = 0; i < words.size(); i++) {
        document.add(
            new StringField(NAME_FORM, joined(words.subList(i, words.size())), Field.Store.NO));
      }
      write(document);
    }

    @Override
    public void remove(String key) {
      delete(new TermQuery(new Term(KEY, key)));
    }

    @Override
    public void removeNames() {
      delete(new FieldExistsQuery(WEIGHT));
    }

    private void delete(Query query) {
      try {
        writer.deleteDocuments(query);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(Document document) {
      try {
        writer.addDocument(document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String joined(List<Word> words) {
    List<String> forms = new ArrayList<>();
    words.forEach(w -> forms.add(folding.forms(w.text(), Level.VARIANTS).iterator().next()));
    return String.join(" ", forms);
  }

  private static String titleField(Level level) {
    return "t." + level.code();
  }

  private static String textField(Level level) {
    return "b." + level.code();
  }

  /** Answers a search. */
  public Found find(Search search) {
    Opened now = opened;
    if (now == null) {
      return new Found(0, List.of(), Map.of(), false);
    }
    try {
      Query query = query(search);
      FacetCounter counter = now.searcher().search(query, FacetCounter.one());
      List<Found.Hit> hits = hits(now, query, search, counter.total());
      return new Found(
          counter.total(), hits, counter.counts(), counter.total() > FacetCounter.MOST);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index in " + directory, e);
    }
  }

  /** How many results a search has. */
  public int count(Search search) {
    Opened now = opened;
    try {
      return now == null ? 0 : now.searcher().count(query(search));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index in " + directory, e);
    }
  }

  private List<Found.Hit> hits(Opened now, Query query, Search search, int total)
      throws IOException {
    int last = Math.min(total, search.skip() + search.most());
    if (last <= search.skip()) {
      return List.of();
    }
    TopDocs top = now.searcher().search(query, new TopScoreDocCollectorManager(last, null, SURE));
    StoredFields stored = now.reader().storedFields();
    Met met = new Met(now.searcher(), words(search), textField(search.level()));
    List<Found.Hit> hits = new ArrayList<>();
    for (int i = search.skip(); i < top.scoreDocs.length; i++) {
      int number = top.scoreDocs[i].doc;
      Document document = stored.document(number, Set.of(KEY, EVENT, TEXT, BLOCKS));
      boolean isEvent = document.getField(EVENT).numericValue().intValue() == 1;
      Prose prose = isEvent ? Prose.NONE : prose(document);
      List<Span> marks = isEvent ? List.of() : met.marks(number, prose.text());
      hits.add(new Found.Hit(isEvent, document.get(KEY), prose, marks));
    }
    return hits;
  }

  private static Prose prose(Document document) {
    BytesRef blocks = document.getBinaryValue(BLOCKS);
    return Prose.of(
        document.get(TEXT),
        Arrays.copyOfRange(blocks.bytes, blocks.offset, blocks.offset + blocks.length));
  }

  /** What was typed, to be met by any of its words in texts. */
  private Query words(Search search) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<String> unit : Terms.of(search.text(), folding).units()) {
      any.add(in(textField(search.level()), unit, search.level()), Occur.SHOULD);
    }
    return any.build();
  }

  private Query query(Search search) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Terms terms = Terms.of(search.text(), folding);
    for (List<String> unit : terms.units()) {
      all.add(unit(unit, search.level()), Occur.MUST);
    }
    if (terms.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      any.add(new TermQuery(new Term(Facet.SHOWS.filter(), "document")), Occur.SHOULD);
      any.add(new TermQuery(new Term(Facet.SHOWS.filter(), "event")), Occur.SHOULD);
      all.add(new ConstantScoreQuery(any.build()), Occur.MUST);
    }
    search
        .chosen()
        .forEach((facet, values) -> {
          BooleanQuery.Builder any = new BooleanQuery.Builder();
          values.forEach(v -> any.add(new TermQuery(new Term(facet.filter(), v)), Occur.SHOULD));
          if (!values.isEmpty()) {
            all.add(any.build(), Occur.FILTER);
          }
        });
    LocalDate from = search.from();
    LocalDate to = search.to();
    if (from != null || to != null) {
      all.add(
          LongPoint.newRangeQuery(
              DAY,
              from == null ? Long.MIN_VALUE : from.toEpochDay(),
              to == null ? Long.MAX_VALUE : to.toEpochDay()),
          Occur.FILTER);
    }
    return all.build();
  }

  private Query unit(List<String> words, Level level) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(new BoostQuery(in(titleField(level), words, level), TITLE), Occur.SHOULD);
    either.add(in(textField(level), words, level), Occur.SHOULD);
    return either.build();
  }

  private Query in(String field, List<String> words, Level level) {
    if (words.size() > 1) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      words.forEach(w -> phrase.add(terms(field, w, level)));
      return phrase.build();
    }
    Term[] forms = terms(field, words.getFirst(), level);
    if (forms.length == 1) {
      return new TermQuery(forms[0]);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Term form : forms) {
      any.add(new TermQuery(form), Occur.SHOULD);
    }
    return any.build();
  }

  private Term[] terms(String field, String word, Level level) {
    return folding.forms(word, level).stream().map(f -> new Term(field, f)).toArray(Term[]::new);
  }

  /**
   * Names that go on as what was typed begins, the most frequent first.
   *
   * @param typed the beginning of a name or of a word in it
   * @param most how many to give
   */
  public List<String> suggest(String typed, int most) {
    Opened now = opened;
    String begun = joined(folding.words(typed));
    if (now == null || begun.isEmpty()) {
      return List.of();
    }
    try {
      TopDocs top =
          now.searcher()
              .search(
                  new PrefixQuery(new Term(NAME_FORM, begun)),
                  2 * most,
                  new Sort(new SortField(WEIGHT, SortField.Type.LONG, true)));
      Set<String> names = new LinkedHashSet<>();
      for (ScoreDoc hit : top.scoreDocs) {
        names.add(now.reader().storedFields().document(hit.doc, Set.of(NAME)).get(NAME));
      }
      return names.stream().limit(most).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index in " + directory, e);
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      Opened now = opened;
      if (now != null) {
        now.reader().close();
      }
      opened = null;
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.unlock();
    }
  }
}

package org.isnad.mention;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.learning.TagModel;
import org.isnad.learning.WordClasses;
import org.isnad.lexicon.Lexicon;

/**
 * The trained model of names, see {@link NameTrainer}: the classes of words and the weights of what
 * stands for and against a name. Immutable.
 *
 * @param classes of each word: three groupings by the company it keeps, how often it is a name in
 *     lists of names, as what an earlier model took it in a large text
 * @param phrases of each phrase that is known as a name: as what lists have it, as what an earlier
 *     model took it in a large text
 * @param tags the tagger; tag 0 is no name, then two for each class: first word, further word
 */
public record NameModel(WordClasses classes, WordClasses phrases, TagModel tags) {
  /** Where the data have it. */
  public static final String PATH = "ar/names/names.model";

  private static final int MAGIC = 0x49_73_4E_32;

  /** The model of the data; empty when they have none, then only what the tables know is found. */
  static Optional<NameModel> of(Lexicon lexicon) {
    return lexicon
        .model(PATH)
        .map(bytes -> {
          try {
            return read(new ByteArrayInputStream(bytes));
          } catch (IOException e) {
            throw new UncheckedIOException(PATH + " cannot be read", e);
          }
        });
  }

  /**
   * Reads a model.
   *
   * @throws IOException also when the bytes are no model of names
   */
  public static NameModel read(InputStream from) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(from, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("this is no model of names");
    }
    return new NameModel(WordClasses.read(in), WordClasses.read(in), TagModel.read(in));
  }

  /** Writes the model. */
  public void write(OutputStream to) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(to, 1 << 16);
    DataOutputStream out = new DataOutputStream(zip);
    out.writeInt(MAGIC);
    classes.write(out);
    phrases.write(out);
    tags.write(out);
    out.flush();
    zip.finish();
  }
}

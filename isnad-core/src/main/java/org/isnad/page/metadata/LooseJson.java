package org.isnad.page.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages write it: with line breaks and quotation marks inside strings, missing and
 * superfluous commas, comment wrappers, an end that is cut off. What cannot be read is left out.
 * Objects become maps in order, arrays lists, all else strings; {@code null} is left out. Length
 * and number of values are bounded; what nests too deep ends the reading.
 */
final class LooseJson {
  private static final int LONGEST = 2_000_000;
  private static final int DEEPEST = 40;
  private static final int MOST_VALUES = 60_000;

  private final String json;
  private int at;
  private int values;

  private LooseJson(String json) {
    this.json = json;
  }

  /** The values that stand one after the other; most often one. */
  static List<Object> parse(String json) {
    List<Object> all = new ArrayList<>();
    if (json.length() > LONGEST) {
      return all;
    }
    LooseJson reader = new LooseJson(json);
    while (reader.toBracket() && reader.values < MOST_VALUES) {
      Object value = reader.value(0);
      if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  /** Skips wrappers and what else stands outside of brackets. */
  private boolean toBracket() {
    while (at < json.length() && json.charAt(at) != '{' && json.charAt(at) != '[') {
      at++;
    }
    return at < json.length();
  }

  private @Nullable Object value(int depth) {
    values++;
    if (at >= json.length()) {
      return null;
    }
    char c = json.charAt(at);
    if (depth > DEEPEST && (c == '{' || c == '[')) {
      at = json.length();
      return null;
    }
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"', '\'' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (more('}')) {
      int before = at;
      char c = json.charAt(at);
      String key = c == '"' || c == '\'' ? string() : word();
      skipBlanks();
      if (at < json.length() && json.charAt(at) == ':') {
        at++;
        skipBlanks();
        Object value = value(depth + 1);
        if (key != null && value != null) {
          map.putIfAbsent(key, value);
        }
      }
      at = at == before ? at + 1 : at;
    }
    return map;
  }

  private List<Object> array(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    while (more(']')) {
      int before = at;
      Object value = value(depth + 1);
      if (value != null) {
        list.add(value);
      }
      at = at == before ? at + 1 : at;
    }
    return list;
  }

  /** Whether another member follows; past the closing bracket when none does. */
  private boolean more(char close) {
    while (at < json.length() && values < MOST_VALUES) {
      char c = json.charAt(at);
      if (c == close) {
        at++;
        return false;
      }
      if (c == '}' || c == ']') {
        return false;
      }
      if (c != ',' && !Character.isWhitespace(c)) {
        return true;
      }
      at++;
    }
    at = json.length();
    return false;
  }

  private String string() {
    char quote = json.charAt(at);
    StringBuilder text = new StringBuilder();
    at++;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == quote && isEnd(at + 1)) {
        at++;
        return text.toString();
      }
      if (c == '\\' && at + 1 < json.length()) {
        at++;
        escaped(text);
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  /** A quotation mark ends its string where something of JSON follows. */
  private boolean isEnd(int from) {
    int i = blanks(from);
    if (i >= json.length() || ":}]".indexOf(json.charAt(i)) >= 0) {
      return true;
    }
    if (json.charAt(i) != ',') {
      return json.charAt(i) == '"' && json.substring(from, i).indexOf('\n') >= 0;
    }
    int next = blanks(i + 1);
    return next >= json.length()
        || "\"'{[}],-0123456789".indexOf(json.charAt(next)) >= 0
        || json.startsWith("true", next)
        || json.startsWith("false", next)
        || json.startsWith("null", next);
  }

  private void escaped(StringBuilder text) {
    char c = json.charAt(at);
    at++;
    switch (c) {
      case 'n' -> text.append('\n');
      case 't' -> text.append('\t');
      case 'r', 'b', 'f' -> text.append(' ');
      case 'u' -> {
        int code = hex(at);
        text.append(code < 0 ? 'u' : (char) code);
        at += code < 0 ? 0 : 4;
      }
      default -> text.append(c);
    }
  }

  private int hex(int from) {
    if (from + 4 > json.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(json.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  /** A number, a truth value or a word without its marks; null for {@code null}. */
  private @Nullable String word() {
    int start = at;
    while (at < json.length() && ",:{}[]\"\n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    String word = json.substring(start, at).strip();
    return word.isEmpty() || word.equals("null") ? null : word;
  }

  private void skipBlanks() {
    at = blanks(at);
  }

  private int blanks(int from) {
    int i = from;
    while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
      i++;
    }
    return i;
  }
}

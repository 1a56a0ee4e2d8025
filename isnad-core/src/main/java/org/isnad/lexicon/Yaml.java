package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML 1.2 as trees that remember their lines. */
final class Yaml {
  private Yaml() {}

  /** The root of a file; empty when the file is. */
  static Optional<Node> root(String file, String content) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(20_000_000).build();
    return new Compose(settings).composeString(content);
  }

  /** The line of a node, from 1. */
  static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  /** A mapping's entries in order; empty for other nodes. */
  static Map<String, Node> entries(Node node) {
    Map<String, Node> out = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          out.put(key.getValue(), tuple.getValueNode());
        }
      }
    }
    return out;
  }

  /** A sequence's members; a single node is a sequence of one. */
  static List<Node> items(@Nullable Node node) {
    return switch (node) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      default -> List.of(node);
    };
  }

  /** A scalar's text; empty for other nodes. */
  static String text(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** The texts of a scalar or of a sequence of scalars. */
  static List<String> texts(@Nullable Node node) {
    return items(node).stream().map(Yaml::text).filter(s -> !s.isEmpty()).toList();
  }

  /** A tree of maps, lists and strings. */
  static Object plain(Node node) {
    if (node instanceof MappingNode) {
      Map<String, Object> out = new LinkedHashMap<>();
      entries(node).forEach((k, v) -> out.put(k, plain(v)));
      return out;
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> out = new ArrayList<>();
      sequence.getValue().forEach(n -> out.add(plain(n)));
      return out;
    }
    return text(node);
  }
}

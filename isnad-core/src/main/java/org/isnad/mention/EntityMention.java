package org.isnad.mention;

import java.util.List;
import org.isnad.page.Span;

/**
 * An occurrence of one or more people, bodies, states or places.
 *
 * @param type class for named-entity output
 * @param form how it refers
 * @param referents who it refers to, in the order of the words; more than one for duals ("the two
 *     presidents") and coordinations; empty when it is a role or pronoun that stays unresolved
 */
public record EntityMention(
    int sentence,
    int first,
    int last,
    int clitics,
    Span span,
    String text,
    Type type,
    Form form,
    List<Referent> referents)
    implements Mention {
  public EntityMention {
    referents = List.copyOf(referents);
  }

  /** Named-entity class. */
  public enum Type {
    PERS,
    LOC,
    ORG,
    MISC
  }

  /** How a mention refers. */
  public enum Form {
    /** A name, with or without a role beside it. */
    NAME,
    /** A role alone: "the Russian president", "the minister", "his counterpart". */
    ROLE,
    /** An epithet or metonym: "the master of the Kremlin", "Moscow" for its government. */
    EPITHET,
    /** A state adjective alone: "the Russian side". */
    DEMONYM,
    /** Several mentions joined by "and", each also a mention of its own. */
    COORDINATION,
    /** A group without names: "a number of leaders". */
    GROUP
  }
}

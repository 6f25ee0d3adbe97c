import type { DocumentInfo } from '../model/document.ts';
import type { KeyedStatement } from '../model/affair.ts';
import type { Basis } from '../model/claim.ts';
import type { Relation } from '../model/evidence.ts';
import type { Book } from './publishers.ts';

/** One telling of where a statement comes from: the last link of its chain, or the document itself. */
export interface Mention {
  readonly keyed: KeyedStatement;
  readonly document: DocumentInfo;
  readonly basis: Basis;
  readonly relation: Relation;
  /** As written; for a captured original its author or publisher. */
  readonly name: string;
  /** Whom the name stands for by coreference, else the name. */
  readonly shown: string;
  /** Folded proper part, null for generic descriptions. */
  readonly proper: string | null;
  /** Forums and hosts (publisher slugs) on which it was first said. */
  readonly platforms: readonly string[];
  readonly party: string | null;
  /** Publisher slug. */
  readonly voucher: string | null;
  /** What kind of paper ("notice", "letter"), null for people. */
  readonly paper: string | null;
  /** Its own words stand in this document. */
  readonly captured: boolean;
  readonly official: boolean;
  readonly ownReporting: boolean;
  readonly inspection: boolean;
  readonly inherited: boolean;
}

export interface MentionContext {
  readonly book: Book;
  /** Organisation slug of the tool's vendor. */
  readonly vendor: string | null;
  readonly staff: readonly string[];
  /** Organisation slugs (or folded names) of those whose act the claim is about: the banning ones, else the vendor. */
  readonly parties: readonly string[];
  /** Organisation that a bare "the notice" in this document belongs to, null when open. */
  readonly paperOwner: (document: DocumentInfo) => string | null;
  /** Addresses of captured documents: a post that links to one retells it. */
  readonly captured: ReadonlySet<string>;
  /** Documents that are a finder's write-up of what he looked at himself. */
  readonly writeUps?: ReadonlySet<string>;
  /** Documents that a note in their own text takes back. */
  readonly takenBack?: ReadonlySet<string>;
}

const INSPECTS =
  /\b(?:reverse[- ]engineer\w*|decompil\w+|disassembl\w+|inspect\w*|analy[sz]ed|audit\w*|unpack(?:ed|ing)|deobfuscat\w+|packet capture|(?:took|taken|taking) (?:[\w’'.-]+ ){1,4}apart|reproduc\w+|replicat\w+)\b/i;

/** A mention before anything is known but its name: a finder's. */
export function aMention(keyed: KeyedStatement, document: DocumentInfo, name: string): Mention {
  return {
    keyed,
    document,
    basis: 'witness',
    relation: 'finder',
    name,
    shown: name,
    proper: null,
    platforms: [],
    party: null,
    voucher: null,
    paper: null,
    captured: false,
    official: false,
    ownReporting: false,
    inspection: INSPECTS.test(keyed.statement.sentence) && keyed.stance === 'reproduced',
    inherited: false,
  };
}

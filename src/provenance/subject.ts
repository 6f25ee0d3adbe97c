import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { TracedOrigin } from '../model/evidence.ts';
import type { Ruling } from '../model/ruling.ts';
import { Components } from '../model/components.ts';
import { rulingsOf } from '../model/standing.ts';
import { clusterMentions, isFinder, originIdOf } from './clusters.ts';
import type { Mention, MentionContext } from './mention.ts';
import { asItsWriters } from './hosted.ts';
import { writeUpsAmong } from './first-hand.ts';
import { foldName } from './names.ts';
import { toOrigin } from './origins.ts';
import { lessCited } from './cited.ts';
import { lessJointInspections } from './inspections.ts';
import { affirms, findersByDocument, inheritedMentions, silentOn } from './inherited.ts';
import { lessOtherThings } from './other-things.ts';
import { lessOtherVersions } from './other-versions.ts';
import type { Book } from './publishers.ts';
import { lessRetracted, recanting, takingBack } from './retractions.ts';
import { confirms, contradicts, isOwnText, mentionsOf } from './tellings.ts';
import { isNotItsOwn, takesBack } from './voice.ts';
import { disownedBy, endorsedBy, laterDenials, lessDenied } from './withdrawals.ts';

/** What one claim of a subject hands in. */
export interface ClaimTellings {
  readonly key: string;
  readonly statements: readonly KeyedStatement[];
}

export interface ClaimOrigins {
  readonly origins: readonly TracedOrigin[];
  readonly counterOrigins: readonly TracedOrigin[];
  /** Ids of statements that got their origin from their document. */
  readonly inherited: ReadonlySet<string>;
  /** Mentions behind the origins, for conflicts. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  /** The same for the whole subject. */
  readonly everywhere: ReadonlyMap<string, readonly Mention[]>;
  /** Negated statements that no counter-origin stands behind: a conflict of tellings. */
  readonly negated: readonly KeyedStatement[];
}

/**
 * Origins of all claims of one subject: chains and captured originals give mentions, mentions of one subject are
 * clustered together, each claim takes the clusters that its own statements name or inherit (DESIGN section 2, Origin).
 */
export function traceSubject(
  claims: readonly ClaimTellings[],
  captured: ReadonlyMap<string, DocumentInfo>,
  known: MentionContext,
  rulings: readonly Ruling[],
): ReadonlyMap<string, ClaimOrigins> {
  const tellers = new Set(claims.flatMap((claim) => claim.statements.map((one) => one.statement.document)));
  const documents = new Map(
    [...tellers].flatMap((id) => {
      const document = captured.get(id);
      return document ? [[id, asItsWriters(document, known.book)] as const] : [];
    }),
  );
  const statements = claims.flatMap((claim) => claim.statements);
  const context = { ...known, writeUps: writeUpsAmong(statements, documents, known.book) };
  const voices = claims.map((claim) => voicesOn(claim, documents, context));
  const shared = sharedOf(voices, documents, context.book, rulings);
  return new Map(voices.map((voice) => [voice.claim.key, originsOf(voice, shared)]));
}

/** Who tells one claim, and who says that it is not so. */
interface Voices {
  readonly claim: ClaimTellings;
  readonly affirmed: readonly Mention[];
  readonly denied: readonly Mention[];
}

function voicesOn(
  claim: ClaimTellings,
  documents: ReadonlyMap<string, DocumentInfo>,
  context: MentionContext,
): Voices {
  const telling = claim.statements.filter(affirms);
  const disowned = disownedBy(telling, documents, context);
  const told = [
    ...mentionsOf(telling, documents, context),
    ...endorsedBy(telling, documents, context).values(),
  ].filter((one) => confirms(one) && !disowned.has(one.keyed.statement.id));
  const denials = claim.statements.filter(contradicts);
  const withdrawn = recanting(told, telling, documents);
  const posted = takingBack(told, denials, documents);
  const recanted = [...withdrawn, ...posted];
  const gone = new Set(withdrawn.map(({ proper }) => proper));
  const isGone = ({ proper, document }: Mention): boolean =>
    gone.has(proper) ||
    posted.some((one) => one.proper === proper && one.document.publisher === document.publisher);
  const back = told.filter((one) => isOwnText(one) && takesBack(one.keyed.statement));
  const denied = [...mentionsOf(denials, documents, context), ...back, ...recanted, ...disowned.values()];
  const affirmed = told.filter(
    (one) =>
      !(one.relation === 'finder' && one.proper !== null && isGone(one)) &&
      !(isOwnText(one) && isNotItsOwn(one.keyed.statement, one.document.title)),
  );
  const undenied = lessDenied(affirmed, denied, telling, context);
  const same = lessOtherThings(lessOtherVersions(undenied, telling, context), telling);
  const standing = lessRetracted(
    lessCited(lessJointInspections(same, context.book), context.book),
    denied,
    claim.statements,
    documents,
    context,
  );
  return { claim, affirmed: standing, denied };
}

/** What all claims of a subject share: whose mentions are one origin, wherever they stand. */
interface Shared {
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly book: Book;
  readonly lessened: (list: readonly Mention[]) => readonly Mention[];
  readonly mentions: readonly Mention[];
  readonly clusters: ReadonlyMap<Mention, string>;
  readonly counterClusters: ReadonlyMap<Mention, string>;
  readonly idOf: (mention: Mention) => string;
  readonly everywhere: ReadonlyMap<string, readonly Mention[]>;
  readonly finders: ReturnType<typeof findersByDocument>;
}

function sharedOf(
  voices: readonly Voices[],
  documents: ReadonlyMap<string, DocumentInfo>,
  book: Book,
  rulings: readonly Ruling[],
): Shared {
  const all = voices.flatMap((one) => one.affirmed);
  const counters = voices.flatMap((one) => one.denied);
  const informal = lessFormal([...all, ...counters]);
  const lessened = (list: readonly Mention[]): readonly Mention[] =>
    list.map((mention) => informal.get(mention) ?? mention);
  const mentions = dropAccusers(lessened(all));
  const clusters = clusterMentions(mentions, book);
  const counterClusters = clusterMentions(lessened(counters), book);
  const rename = sameOrigins(mentions, clusters, book, rulings);
  const idOf = (mention: Mention): string =>
    rename(clusters.get(mention) ?? counterClusters.get(mention) ?? '');
  return {
    documents,
    book,
    lessened,
    mentions,
    clusters,
    counterClusters,
    idOf,
    everywhere: Map.groupBy(mentions, idOf),
    finders: findersByDocument(mentions, idOf),
  };
}

/** Origins of one claim among those of its subject. */
function originsOf({ claim, affirmed, denied }: Voices, shared: Shared): ClaimOrigins {
  const { documents, book, lessened, idOf, everywhere } = shared;
  const kept = lessened(affirmed).filter((mention) => shared.clusters.has(mention));
  const silent = silentOn(kept, shared.mentions, idOf);
  const inherits = inheritedMentions(claim.statements, kept, denied, documents, shared.finders, silent);
  const placed = [...kept.map((mention) => ({ mention, from: mention })), ...inherits];
  const mentions = new Map(
    [...Map.groupBy(placed, ({ from }) => idOf(from))].map(([id, list]) => [
      id,
      list.map((one) => one.mention),
    ]),
  );
  const against = lessened(denied);
  const later = laterDenials(against, kept);
  const opposed = against.filter((mention) => !mentions.has(idOf(mention)) || later.has(mention));
  const opposing = Map.groupBy(opposed, (mention) => shared.counterClusters.get(mention) ?? '');
  const spoken = new Set(opposed.map((mention) => mention.keyed.statement.id));
  return {
    origins: build(mentions, everywhere, book),
    counterOrigins: build(opposing, new Map(), book),
    everywhere: new Map([...mentions.keys()].map((id) => [id, everywhere.get(id) ?? []])),
    inherited: new Set(inherits.map(({ mention }) => mention.keyed.statement.id)),
    mentions,
    negated: claim.statements.filter(
      (one) =>
        one.statement.polarity === 'negated' && one.stance === 'tells' && !spoken.has(one.statement.id),
    ),
  };
}

/**
 * Vendor and staff words on one subject in one document are one origin, the less formal (DESIGN section 2); what the
 * vendor has published is no word of anybody's.
 */
function lessFormal(mentions: readonly Mention[]): ReadonlyMap<Mention, Mention> {
  const informal = new Set(
    mentions
      .filter((one) => one.basis === 'party-informal')
      .map((one) => `${one.document.id} ${one.party ?? ''}`),
  );
  return new Map(
    mentions
      .filter(
        (one) =>
          one.basis === 'party' &&
          !one.captured &&
          one.paper !== 'advisory' &&
          informal.has(`${one.document.id} ${one.party ?? ''}`),
      )
      .map((one) => [one, { ...one, basis: 'party-informal' as const }]),
  );
}

/** Whoever accuses by citing another is no origin: dropped where another finder is told, or the accusation is hedged. */
function dropAccusers(mentions: readonly Mention[]): readonly Mention[] {
  const finders = Map.groupBy(mentions.filter(isFinder), (one) => one.document.id);
  const withPaper = new Set(
    mentions.filter((one) => one.basis === 'document').map((one) => `${one.document.id} ${one.party ?? ''}`),
  );
  return mentions.filter((one) => {
    if (one.relation !== 'accuser' || one.basis !== 'witness') return true;
    if (withPaper.has(`${one.document.id} ${one.party ?? ''}`)) return one.keyed.statement.hedge === 'none';
    // A body that found it itself cites nobody.
    const others = (finders.get(one.document.id) ?? []).filter(({ proper }) => proper !== one.proper);
    return one.keyed.statement.hedge === 'none' && others.length === 0;
  });
}

/** Rulings that two origins are one: named by id, name or alias. */
function sameOrigins(
  mentions: readonly Mention[],
  clusters: ReadonlyMap<Mention, string>,
  book: Book,
  rulings: readonly Ruling[],
): (cluster: string) => string {
  const pairs = rulingsOf(rulings, 'same-origin');
  if (pairs.length === 0) return (cluster) => cluster;
  const byCluster = Map.groupBy(mentions, (mention) => clusters.get(mention) ?? '');
  const clusterNamed = (name: string): readonly string[] =>
    [...byCluster].flatMap(([cluster, list]) => {
      const built = toOrigin(list, list, book);
      const names = [built.name, ...built.aliases].map(foldName);
      // Also by the id that it had before it was known to be one with what was told earlier.
      const isNamed =
        names.includes(foldName(name)) || list.some((mention) => originIdOf(mention, book) === name);
      return isNamed ? [cluster] : [];
    });
  const one = new Components();
  for (const { subject, object } of pairs)
    one.join([...clusterNamed(subject), ...(object === null ? [] : clusterNamed(object))]);
  return (cluster) => one.find(cluster);
}

function build(
  groups: ReadonlyMap<string, readonly Mention[]>,
  everywhere: ReadonlyMap<string, readonly Mention[]>,
  book: Book,
): readonly TracedOrigin[] {
  return [...groups]
    .map(([cluster, mentions]) => toOrigin(mentions, everywhere.get(cluster) ?? [], book))
    .sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1));
}

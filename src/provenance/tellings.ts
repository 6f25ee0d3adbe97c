import type { KeyedStatement } from '../model/affair.ts';
import type { DocumentInfo } from '../model/document.ts';
import type { Mention, MentionContext } from './mention.ts';
import { mentionOf } from './mentions.ts';

/** Kinds by which somebody becomes a witness. */
const WITNESSING: ReadonlySet<string> = new Set(['evidence', 'vendor_response']);

/** Found by learnt weights, not by a rule: good enough to show and to link, too little to make anybody a witness. */
function isWeighed({ statement }: KeyedStatement): boolean {
  return statement.rule.startsWith('rules:weighed/');
}

/** What staff says when it explains a thing is no telling of the thing; the party's own admission is. */
export function confirms({ keyed, basis, relation, captured }: Mention): boolean {
  if (isWeighed(keyed) && (relation === 'party' || WITNESSING.has(keyed.statement.kind))) return false;
  if (keyed.statement.kind === 'evidence' && relation === 'party' && !captured) return false;
  return keyed.stance !== 'acknowledges' || keyed.statement.kind === 'vendor_response' || basis === 'party';
}

/** "…, without asking": how it is done, and no denial that it is. */
const MANNER = /^(?:and |but |all |even )?without \w+/i;

/** Somebody says that it is not so: a denial, or the negated proposition in somebody's mouth. */
export function contradicts({ stance, statement }: KeyedStatement): boolean {
  if (MANNER.test(statement.quote)) return false;
  return stance === 'denies' || (statement.polarity === 'negated' && stance === 'tells');
}

/** A behaviour in the text of the party concerned. */
export function isOwnText({ relation, captured, keyed }: Mention): boolean {
  const { kind } = keyed.statement;
  return relation === 'party' && captured && (kind === 'behaviour' || kind === 'affected_versions');
}

/** Mentions of statements, each as its document tells it. */
export function mentionsOf(
  statements: readonly KeyedStatement[],
  documents: ReadonlyMap<string, DocumentInfo>,
  context: MentionContext,
): readonly Mention[] {
  return statements.flatMap((keyed) => {
    const document = documents.get(keyed.statement.document);
    return (document && mentionOf(withActor(keyed), document, context)) ?? [];
  });
}

/** "Acme denied it": the actor of a denial without a chain is who denies. */
function withActor(keyed: KeyedStatement): KeyedStatement {
  const { statement } = keyed;
  if (keyed.stance !== 'denies' || statement.chain.length > 0 || statement.actor === null) return keyed;
  const chain = [{ name: statement.actor, type: 'organisation', resolved: null }] as const;
  return { ...keyed, statement: { ...statement, chain } };
}

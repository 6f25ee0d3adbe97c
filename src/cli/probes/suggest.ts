import { ProblemError, type ExitStatus } from '../../model/problem.ts';
import { problem } from '../../model/problem.ts';
import type { Hearsay } from '../../model/hearsay.ts';
import { ruleHashOf } from '../../probes/record.ts';
import { suggestProbe } from '../../probes/suggest.ts';
import { allClaims } from '../all-claims.ts';
import type { Session } from '../specification.ts';
import { knownNames, tellingDomains } from './names.ts';
import { saveRule } from './rules.ts';

/** Derives a rule from the quotes of a claim and its subject; with `--accept` keeps it and records the ruling. */
export async function suggestRule(session: Session, hearsay: Hearsay): Promise<ExitStatus> {
  const accept = session.flag('accept');
  const by = session.text('by') ?? '';
  const why = session.text('why') ?? '';
  if (accept && (by === '' || why === ''))
    throw new ProblemError(
      problem('usage', 'probe suggest', 'an acceptance says who and why', 'add --by WHO --why TEXT'),
    );
  const { claim } = await hearsay.show(session.args[0] ?? '');
  const sameSubject = (await allClaims(hearsay, { tool: claim.tool })).filter(
    (one) => one.subject === claim.subject,
  );
  const outcome = suggestProbe(claim, {
    known: knownNames(hearsay.catalogue, claim.tool),
    excluded: tellingDomains(hearsay.catalogue),
    quotes: sameSubject.flatMap((one) => one.statements.map(({ quote }) => quote)),
  });
  if (!outcome.ok) throw new ProblemError(outcome.problem, 3);
  const { rule, strings, encoding } = outcome.suggestion;
  const ruleHash = ruleHashOf(rule.rule);
  let accepted = null;
  if (accept) {
    await saveRule(session.data, rule);
    accepted = await hearsay.rule(
      { kind: 'accept-probe', subject: ruleHash, object: claim.id, by, why },
      { dryRun: false, probes: [ruleHash] },
    );
  }
  const document = { rule, ruleHash, strings, encoding, accepted: accepted?.ruling ?? null, problems: [] };
  await session.answer(document, async (style) => {
    const { suggestionText } = await import('../../reports/text/probe.ts');
    return suggestionText({ ...document, claim: claim.id }, style);
  });
  return 0;
}

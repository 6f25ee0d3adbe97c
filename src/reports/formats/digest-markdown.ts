import type { Claim } from '../../model/claim.ts';
import type { Digest } from '../../model/hearsay.ts';
import { clean, quoted, webAddress } from '../clean.ts';
import {
  bestStatement,
  flagWords,
  KIND_WORDS,
  originWords,
  sourceWords,
  versionWords,
} from '../claim-words.ts';
import type { ToolCandidate } from '../../model/hearsay.ts';
import { CANDIDATES_HINT, CANDIDATES_TITLE, candidateWords, linesToPaste } from '../candidates.ts';
import { viewDigest, type DigestEntry } from '../digest-view.ts';
import { namesOf, type Names } from '../names.ts';
import type { DigestContext } from './format.ts';

/** The digest as CommonMark; collected text is escaped, so that it can neither link nor format. */
export function digestMarkdown(digest: Digest, { catalogue, inUse, pages }: DigestContext): string {
  const names = namesOf(catalogue);
  const view = viewDigest(digest, inUse);
  const sections = view.sections.flatMap((section) => [
    `## ${escapeMarkdown(section.title)}`,
    '',
    ...section.entries.flatMap((entry) => [...entryLines(entry, names, pages), '']),
  ]);
  return [
    `# ${escapeMarkdown(view.title)}`,
    '',
    ...view.lede.flatMap((line) => [escapeMarkdown(line), '']),
    ...sections,
    ...candidatesLines(view.candidates),
  ].join('\n');
}

/** The lines to paste stand as code, whose every line begins with words of ours: none of them ends it. */
function candidatesLines(candidates: readonly ToolCandidate[]): readonly string[] {
  if (candidates.length === 0) return [];
  return [
    `## ${CANDIDATES_TITLE}`,
    '',
    ...candidates.map((one) => `- **${escapeMarkdown(one.name)}** ${escapeMarkdown(candidateWords(one))}`),
    '',
    escapeMarkdown(CANDIDATES_HINT),
    '',
    '```yaml',
    ...linesToPaste(candidates),
    '```',
    '',
  ];
}

function entryLines(entry: DigestEntry, names: Names, pages: DigestContext['pages']): readonly string[] {
  const { claim } = entry;
  const lead = [entry.lead, entry.note]
    .filter((one) => one !== null)
    .map(escapeMarkdown)
    .join(': ');
  return [
    `- **${claim.grade.toUpperCase()}** ${escapeMarkdown(claim.proposition)}`,
    ...(lead === '' ? [] : [`  ${lead}`]),
    ...(entry.why === null ? [] : [`  ${escapeMarkdown(entry.why)}`]),
    ...(entry.again
      ? []
      : [
          `  ${escapeMarkdown(facts(claim, names))}`,
          `  ${escapeMarkdown(originWords(claim))}`,
          ...quoteLines(claim, names),
        ]),
    pages === undefined ? `  \`${claim.id}\`` : `  [${claim.id}](<${pages.claim(claim.id)}>)`,
  ].map((line, at, all) => (at < all.length - 1 ? `${line}  ` : line));
}

function facts(claim: Claim, names: Names): string {
  return [names.tool(claim.tool), KIND_WORDS[claim.kind], versionWords(claim), ...flagWords(claim)]
    .filter((one) => one !== undefined)
    .join(' · ');
}

function quoteLines(claim: Claim, names: Names): readonly string[] {
  const statement = bestStatement(claim);
  if (statement === undefined) return [];
  const address = webAddress(statement.url);
  const source = escapeMarkdown(sourceWords(statement, names));
  return [
    `  ${escapeMarkdown(quoted(statement.quote))}`,
    `  ${address === null ? source : `[${source}](<${address.replace(/[<>]/g, encodeURIComponent)}>)`}`,
  ];
}

/** Backslash before every character that CommonMark or HTML could read as markup (CommonMark 0.31, 2.4). */
export function escapeMarkdown(text: string): string {
  return (
    clean(text)
      .replace(/[\\`*_{}[\]<>#|~&@]/g, '\\$&')
      // Addresses in running text are made into links by GitHub's dialect.
      .replace(/:\/\//g, ':\\/\\/')
      .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}

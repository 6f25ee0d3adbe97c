import type { Digest } from '../../model/hearsay.ts';
import { clean } from '../clean.ts';
import { GRADE_MARKS } from '../claim-words.ts';
import { whenWords } from '../dates.ts';
import { viewDigest, type DigestEntry, type DigestSection } from '../digest-view.ts';
import { namesOf, type Names } from '../names.ts';
import type { Style } from '../style.ts';
import { candidatesBlock } from '../text/candidates.ts';
import { claimBlock, heading } from '../text/claim-block.ts';
import { indent, wrap } from '../wrap.ts';
import type { DigestContext } from './format.ts';

/** The digest for a terminal. A claim is told in full once; after that by grade, proposition and id. */
export function digestText(digest: Digest, context: DigestContext): string {
  const { style, catalogue, inUse, pages } = context;
  const names = namesOf(catalogue);
  const view = viewDigest(digest, inUse);
  return [
    style.bold(view.title),
    ...(context.asOf === undefined ? [] : [style.dim(`as known on ${whenWords(context.asOf)}`)]),
    ...view.lede.flatMap((line) => wrap(line, style.columns)),
    ...view.sections.flatMap((section) => ['', ...sectionLines(section, names, style, pages)]),
    ...candidatesBlock(view.candidates, style),
    '',
  ].join('\n');
}

function sectionLines(
  section: DigestSection,
  names: Names,
  style: Style,
  pages: DigestContext['pages'],
): readonly string[] {
  return [
    heading(section.title, section.entries.length, style),
    ...section.entries.flatMap((entry, at) => {
      const lines = [
        ...leadLines(entry, style),
        ...(entry.again
          ? shortLines(entry, names, style)
          : claimBlock(entry.claim, names, style, {
              withTool: true,
              ...(entry.why === null ? {} : { why: entry.why }),
              ...(pages === undefined ? {} : { page: pages.claim(entry.claim.id) }),
            })),
      ];
      return entry.again || at === 0 ? lines : ['', ...lines];
    }),
  ];
}

function leadLines(entry: DigestEntry, style: Style): readonly string[] {
  const note = entry.note ?? '';
  if (entry.lead === null) return note === '' ? [] : indent(note, style.columns, 2, '▸ ');
  const text = note === '' ? entry.lead : `${entry.lead}: ${note}`;
  return indent(text, style.columns, 2, '▸ ').map(style.bold);
}

function shortLines(entry: DigestEntry, names: Names, style: Style): readonly string[] {
  const { claim } = entry;
  const why = entry.why === null ? [] : indent(entry.why, style.columns, 4);
  const words = `${GRADE_MARKS[claim.grade]} ${claim.grade} · ${names.tool(claim.tool)} · ${clean(claim.proposition)} [${claim.id}]`;
  return [...indent(words, style.columns, 4, '  ').map(style.dim), ...why];
}

import type { Grade } from '../../model/claim.ts';
import { quoted, webAddress } from '../clean.ts';
import {
  bestStatement,
  flagWords,
  GRADE_MARKS,
  KIND_WORDS,
  originWords,
  sourceWords,
  versionWords,
} from '../claim-words.ts';
import type { DigestEntry } from '../digest-view.ts';
import { escapeMarkup } from '../escape.ts';
import type { Names } from '../names.ts';
import type { DigestPages } from './format.ts';

/** Text on background at 4.5 to 1 at least (WCAG 2.2, 1.4.3). */
const GRADE_COLOURS: Readonly<Record<Grade, string>> = {
  verified: '#0f6b3a',
  alleged: '#8a5200',
  'second-hand': '#1f5f85',
  ungraded: '#5a5a5a',
};

/** One entry of a digest as HTML, with styles in attributes: for mail and for Atom; it leads to `pages` where they are known. */
export function entryHtml(entry: DigestEntry, names: Names, pages?: DigestPages): string {
  const { claim } = entry;
  const lead = [entry.lead, entry.note].filter((one) => one !== null).join(': ');
  const facts = [names.tool(claim.tool), KIND_WORDS[claim.kind], versionWords(claim), ...flagWords(claim)]
    .filter((one) => one !== undefined)
    .join(' · ');
  const colour = GRADE_COLOURS[claim.grade];
  const grade = `${GRADE_MARKS[claim.grade]} ${claim.grade.toUpperCase()}`;
  const badge =
    pages === undefined ? grade : linkTo(pages.word(claim.grade), grade, `${colour};text-decoration:none`);
  const told = escapeMarkup(claim.proposition);
  const proposition = pages === undefined ? told : linkTo(pages.claim(claim.id), told, '#1c1c1c');
  return `<div style="margin:0 0 18px;padding-left:12px;border-left:4px solid ${colour}">
${lead === '' ? '' : `<p style="margin:0;color:#444444">${escapeMarkup(lead)}</p>\n`}<p style="margin:0"><strong style="color:${colour}">${badge}</strong> <strong>${proposition}</strong></p>
${entry.why === null ? '' : `<p style="margin:0">${escapeMarkup(entry.why)}</p>\n`}${
    entry.again
      ? ''
      : `<p style="margin:0">${escapeMarkup(facts)}</p>
<p style="margin:0;color:#5a5a5a">${escapeMarkup(originWords(claim))}</p>
${quoteHtml(entry, names)}`
  }<p style="margin:0;color:#5a5a5a;font-size:13px">${escapeMarkup(claim.id)}</p>
</div>`;
}

const linkTo = (address: string, content: string, style: string): string =>
  `<a href="${escapeMarkup(address)}" style="color:${style}">${content}</a>`;

function quoteHtml({ claim }: DigestEntry, names: Names): string {
  const statement = bestStatement(claim);
  if (statement === undefined) return '';
  const address = webAddress(statement.url);
  const source = escapeMarkup(sourceWords(statement, names));
  const linked =
    address === null
      ? source
      : `<a href="${escapeMarkup(address)}" rel="noopener noreferrer nofollow" style="color:#1f5f85">${source}</a>`;
  return `<p style="margin:4px 0">${escapeMarkup(quoted(statement.quote))}<br>${linked}</p>\n`;
}

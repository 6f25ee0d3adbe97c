import { clean, webAddress } from '../clean.ts';
import { count, thousands } from '../numbers.ts';
import { whenWords } from '../dates.ts';
import type { FeedInspection, InspectedStatement, Inspection, TextInspection } from '../inspection.ts';
import type { Style } from '../style.ts';
import { indent, wrap } from '../wrap.ts';
import { heading } from './claim-block.ts';

type Lines = readonly string[];

/** What was read out of one input, for people. */
export function inspectionText(found: Inspection, style: Style): string {
  const lines = found.kind === 'feed' ? feedLines(found, style) : textLines(found, style);
  return `${lines.join('\n')}\n`;
}

function feedLines(feed: FeedInspection, style: Style): Lines {
  return [
    style.bold(clean(feed.title) || 'Feed without a title'),
    count(feed.items.length, 'entry', 'entries'),
    ...feed.items.flatMap((item) => [
      '',
      ...wrap(clean(item.title) || '(no title)', style.columns).map(style.bold),
      ...indent(
        [whenWords(item.publishedAt), item.author].filter(Boolean).map(clean2).join(' · '),
        style.columns,
        2,
      ),
      `  ${style.cyan(webAddress(item.url) ?? '(no address)')}`,
      ...indent(clean(item.text).slice(0, 400), style.columns, 2).map(style.dim),
    ]),
  ];
}

const clean2 = (text: string | null) => clean(text ?? '');

function textLines(found: TextInspection, style: Style): Lines {
  const facts = [
    found.author,
    found.publishedAt === null ? null : whenWords(found.publishedAt),
    `language ${found.lang}`,
    `${thousands(found.text.length)} characters`,
    ...(found.posts.length > 0 ? [count(found.posts.length, 'post')] : []),
    count(found.links.length, 'link'),
  ];
  return [
    ...wrap(clean(found.title) || '(no title)', style.columns).map(style.bold),
    ...wrap(
      facts
        .filter((one) => one !== null)
        .map(clean)
        .join(' · '),
      style.columns,
    ),
    ...(webAddress(found.url) === null ? [] : [style.cyan(webAddress(found.url) ?? '')]),
    '',
    heading('Statements', found.statements.length, style),
    ...found.statements.flatMap((one) => [...statementLines(one, style), '']),
    ...mentionLines(found, style),
    ...explanationLines(found, style),
  ];
}

function statementLines(one: InspectedStatement, style: Style): Lines {
  const { introduced, fixed, affected, raw } = one.versions;
  const facts = [
    one.tool === null ? 'no tool' : clean(one.tool),
    ...(one.actor === null ? [] : [`actor ${clean(one.actor)}`]),
    ...(one.polarity === 'negated' ? ['negated'] : []),
    ...(one.hedge === 'none' ? [] : [`hedge ${one.hedge}`]),
    ...(introduced === null ? [] : [`introduced ${introduced}`]),
    ...(fixed === null ? [] : [`fixed ${fixed}`]),
    ...(affected === null ? [] : [`affected ${affected}`]),
    ...(raw === null ? [] : [`as told "${clean(raw)}"`]),
    ...(one.eventDate === null ? [] : [`event ${whenWords(one.eventDate)}`]),
  ];
  const chain = one.chain
    .map(
      (link) =>
        `${clean(link.name)}${link.resolved === null ? '' : ` = ${clean(link.resolved)}`} (${link.type})`,
    )
    .join(' > ');
  return [
    ...indent(`“${clean(one.quote)}”`, style.columns, 2),
    ...indent(`${one.kind} · ${facts.join(' · ')}`, style.columns, 4),
    ...indent(
      `${chain === '' ? 'in its own voice' : chain}  [${one.start}–${one.end}]`,
      style.columns,
      4,
    ).map(style.dim),
  ];
}

/** What is named in a text of which no statement is read. */
function mentionLines({ mentions, lang }: TextInspection, style: Style): Lines {
  if (mentions === undefined) return [];
  return [
    `ungraded: language (${clean(lang)})`,
    '',
    heading('Named in it', mentions.length, style),
    ...mentions.map(
      ({ kind, text, means }) => `  ${kind.padEnd(12)} ${clean(text)}  ${style.dim(clean(means))}`,
    ),
    '',
  ];
}

function explanationLines(found: TextInspection, style: Style): Lines {
  if (found.explanation === undefined) return [];
  return [
    heading('Sentence by sentence', found.explanation.length, style),
    ...found.explanation.flatMap((one) => [
      ...indent(clean(one.sentence), style.columns, 2),
      ...one.outcome.flatMap((line) => indent(clean(line), style.columns, 6, '    - ').map(style.dim)),
    ]),
  ];
}

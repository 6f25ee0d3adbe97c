import type { Claim, ClaimStatement, Conflict, Origin, RuleOutcome } from '../../model/claim.ts';
import type { ClaimFile, HistoryEntry } from '../../model/hearsay.ts';
import { clean, quoted } from '../clean.ts';
import {
  BASIS_WORDS,
  flagWords,
  GRADE_MARKS,
  KIND_WORDS,
  seenWords,
  sourceWords,
  versionWords,
} from '../claim-words.ts';
import {
  conflictValues,
  documentWords,
  reasonOf,
  statementsByDocument,
  statementWords,
} from '../claim-view.ts';
import { count } from '../numbers.ts';
import type { ReportContext } from '../context.ts';
import { whenWords } from '../dates.ts';
import { namesOf, type Names } from '../names.ts';
import type { Style } from '../style.ts';
import { cellsOf, fill, indent, wrap } from '../wrap.ts';
import { heading, sourceLines } from './claim-block.ts';

type Lines = readonly string[];

/** All about one claim, from the grade down to every quote. */
export function claimFileText(file: ClaimFile, { style, catalogue, asOf }: ReportContext): string {
  const names = namesOf(catalogue);
  const { claim } = file;
  const documents = documentWords(claim, names);
  const sections: readonly Lines[] = [
    headLines(file, names, style, asOf),
    section('Why this grade', undefined, whyLines(claim, style), style),
    section('What would change it', undefined, bullets(claim.wouldChange, style), style),
    section('Versions', undefined, versionLines(claim, style), style),
    section('Origins', claim.origins.length, originLines(claim.origins, names, style), style),
    section(
      'Contradicted by',
      claim.counterOrigins.length,
      originLines(claim.counterOrigins, names, style),
      style,
    ),
    section('Conflicts', claim.conflicts.length, conflictLines(claim.conflicts, documents, style), style),
    section('Statements', claim.statements.length, statementLines(claim, names, style), style),
    section('Open questions', undefined, bullets(claim.openQuestions, style), style),
    section('To watch', undefined, watchLines(claim, style), style),
    section('History', undefined, historyLines(file.history, style), style),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(title: string, n: number | undefined, lines: Lines, style: Style): Lines {
  return lines.length === 0 ? [] : [heading(title, n, style), ...lines];
}

/** Grade and flags, on one line where both fit. */
function gradeLines(claim: Claim, style: Style): Lines {
  const grade = `${GRADE_MARKS[claim.grade]} ${claim.grade.toUpperCase()}`;
  const flags = flagWords(claim).join(' · ');
  const painted = style.grade(claim.grade, grade);
  if (flags === '') return [painted];
  if (cellsOf(`${grade}  ${flags}`) <= style.columns) return [`${painted}  ${style.yellow(flags)}`];
  return [painted, ...wrap(flags, style.columns).map(style.yellow)];
}

function headLines(file: ClaimFile, names: Names, style: Style, asOf: string | undefined): Lines {
  const { claim } = file;
  const facts = [
    names.tool(claim.tool),
    claim.actor === null ? KIND_WORDS[claim.kind] : `${KIND_WORDS[claim.kind]} by ${clean(claim.actor)}`,
    versionWords(claim),
    claim.eventDate === null ? undefined : `of ${whenWords(claim.eventDate)}`,
  ].filter((one) => one !== undefined);
  const moved = file.movedFrom === null ? [] : [`${file.movedFrom} was merged into this claim.`];
  return [
    ...gradeLines(claim, style),
    ...wrap(clean(claim.proposition), style.columns).map(style.bold),
    ...wrap(facts.join(' · '), style.columns),
    ...wrap(
      `${count(claim.origins.length, 'origin')} behind ${count(claim.documents, 'document')} of ${count(claim.publishers, 'publisher')}, ${seenWords(claim)}`,
      style.columns,
    ),
    ...[claim.id, claim.slug, ...(claim.purl === null ? [] : [claim.purl])]
      .flatMap((line) => wrap(line, style.columns))
      .map(style.dim),
    ...(asOf === undefined ? [] : [style.dim(`as known on ${whenWords(asOf)}`)]),
    ...moved,
  ];
}

const OUTCOMES: Readonly<Record<RuleOutcome['outcome'], string>> = {
  met: '✓ met',
  unmet: '✗ unmet',
  'not-applicable': '– not applicable',
  unknown: '? unknown',
};

function whyLines(claim: Claim, style: Style): Lines {
  const rules = claim.trace.flatMap((one) => {
    const label = fill(OUTCOMES[one.outcome], 18);
    const painted =
      one.outcome === 'met'
        ? style.green(label)
        : one.outcome === 'unknown'
          ? style.yellow(label)
          : style.dim(label);
    const decided = one.rule === claim.rule ? ' ← decided the grade' : '';
    return [
      ...indent(`${one.rule}${decided}`, style.columns, 20, `  ${painted}`),
      ...indent(clean(one.question), style.columns, 20).map(style.dim),
      ...indent(clean(one.reason), style.columns, 20),
      ...(one.evidence.length === 0
        ? []
        : indent(`evidence: ${one.evidence.join(', ')}`, style.columns, 20).map(style.dim)),
    ];
  });
  return [...indent(clean(claim.because), style.columns, 2), ...(rules.length === 0 ? [] : ['', ...rules])];
}

function versionLines(claim: Claim, style: Style): Lines {
  const { vers, affected, notes } = claim.versions;
  const words = versionWords(claim);
  const list =
    affected.length === 0
      ? []
      : [
          `${count(affected.length, 'known release')}: ${affected.length > 8 ? `${affected.slice(0, 4).join(', ')}, …, ${affected.slice(-2).join(', ')}` : affected.join(', ')}`,
        ];
  const from =
    claim.statusFrom === null
      ? []
      : [`Fix: ${claim.statusFrom.basis} by ${claim.statusFrom.claim}, which is ${claim.statusFrom.grade}`];
  return [
    ...(words === undefined ? [] : [words]),
    ...(vers === null ? [] : [vers]),
    ...list,
    ...from,
    ...notes,
  ].flatMap((line) => indent(clean(line), style.columns, 2));
}

function originLines(origins: readonly Origin[], names: Names, style: Style): Lines {
  return origins.flatMap((origin, at) => {
    const facts = [
      BASIS_WORDS[origin.basis],
      origin.established ? 'established' : 'not established',
      origin.captured ? 'own words captured' : 'own words not captured',
      ...(origin.vouchedBy === null ? [] : [`vouched for by ${names.publisher(origin.vouchedBy)}`]),
      ...(origin.inherited ? ['inherited from its document'] : []),
      `told in ${count(origin.documents, 'document')} of ${count(origin.publishers, 'publisher')}`,
    ];
    const first = `  ${at + 1}. `;
    return [
      ...indent(clean(origin.name), style.columns, first.length, first).map(style.bold),
      ...indent(facts.join(' · '), style.columns, first.length),
      ...(origin.aliases.length === 0
        ? []
        : indent(`also called: ${origin.aliases.map(clean).join('; ')}`, style.columns, first.length).map(
            style.dim,
          )),
      ...indent(origin.id, style.columns, first.length).map(style.dim),
    ];
  });
}

function conflictLines(
  conflicts: readonly Conflict[],
  documents: ReadonlyMap<string, string>,
  style: Style,
): Lines {
  return conflicts.flatMap((conflict) => [
    `  ${style.bold(conflict.field)}`,
    ...conflictValues(conflict, documents).flatMap(({ value, told, departs }) => [
      ...indent(`${clean(value)}: ${told}`, style.columns, 6, '    - '),
      ...(departs === null ? [] : indent(`first told so by ${departs}`, style.columns, 6).map(style.dim)),
    ]),
    ...indent(clean(conflict.resolution), style.columns, 4).map(style.yellow),
  ]);
}

/** Statements by document, in the order of their telling; each with its words, who says so, and how firmly. */
function statementLines(claim: Claim, names: Names, style: Style): Lines {
  return statementsByDocument(claim).flatMap((statements, at) => {
    const [first] = statements;
    if (first === undefined) return [];
    const title = clean(first.title);
    return [
      ...(at === 0 ? [] : ['']),
      ...sourceLines(sourceWords(first, names), first.url, style, 2),
      ...(title === '' ? [] : indent(title, style.columns, 2)),
      style.dim(`  ${first.document}`),
      ...statements.flatMap((one) => quotedLines(one, style)),
    ];
  });
}

function quotedLines(one: ClaimStatement, style: Style): Lines {
  return [
    ...indent(quoted(one.quote, Infinity), style.columns, 4),
    ...indent(`${statementWords(one)} · ${one.id}`, style.columns, 6).map(style.dim),
  ];
}

function watchLines(claim: Claim, style: Style): Lines {
  return bullets(
    claim.watch.map((one) => (one.when === null ? one.what : `${whenWords(one.when)}: ${one.what}`)),
    style,
  );
}

function historyLines(history: readonly HistoryEntry[], style: Style): Lines {
  return history.flatMap((entry) => {
    const change =
      entry.from === null && entry.to === null ? '' : ` ${[entry.from ?? '–', entry.to ?? '–'].join(' → ')}`;
    const why = reasonOf(entry);
    const reason = why === '' ? '' : `: ${why}`;
    return indent(`${whenWords(entry.at)}  ${entry.what}${change}${reason}`, style.columns, 4, '  ');
  });
}

const bullets = (texts: readonly string[], style: Style): Lines =>
  texts.flatMap((text) => indent(clean(text), style.columns, 4, '  - '));

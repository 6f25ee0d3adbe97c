import { entriesCalled } from '../lexicon/called.ts';
import type { Lexicon } from '../lexicon/compile.ts';
import type { Span } from '../text/span.ts';

/** A form stands within so much of a report's beginning, and no line of it is longer, in UTF-16 units. */
const FORM = 2500;
const LONGEST = 120;
/** Fields that make a form. */
const LEAST = 2;

/** "Editor: Zed", "**Editor:** Zed", "| Editor | Zed |", "- Editor – Zed": a label and what it tells. */
const FIELD =
  /^[ \t>*_#|-]{0,8}([A-Za-z][A-Za-z /]{1,40}?)[ *_]{0,4}[:|][ *_|]{0,6}([A-Za-z0-9@][^\n|:]{0,50}?)[ *_|]{0,6}$/;
/** "### Editor", with its value below. */
const HEAD = /^#{1,6} {1,3}([A-Za-z][A-Za-z /]{1,40}?)\??[ *_:]{0,6}$/;
const VALUE = /^[ \t>*_`-]{0,6}([A-Za-z0-9@][^\n|:]{0,50}?)[ *_`.]{0,6}$/;

/** What a form calls that which is reported. */
const REPORTED =
  /^(?:(?:which|affected|name of(?: the)?|the) )?(?:product|software|package|project|component|application|app|tool|program|extension|add-?on|plug-?in|module|library|vendor\/product)(?: name| used| affected)?$/i;
/** The same, or what the thing that is reported runs with: by the sort of software. */
const SORT =
  /^(?:(?:which|affected|your|the) )?(editor|browser|web browser|ide|client|assistant|agent|terminal|mail client|code editor)(?: name| used| affected)?$/i;
/** What a form asks beside it in any case. */
const BESIDE =
  /^(?:your )?(?:os|operating system|platform|system|distro|distribution|environment|device|hardware|architecture|kernel|shell|host|desktop environment|version|build|(?:app|editor|browser|client|software|product|tool) version|os version)(?: (?:name|version|used))?$/i;

/** With the line that its value stands on. */
interface Field extends Span {
  readonly label: string;
  readonly value: string;
}

/** The fields of a form at the beginning of a text, in order; none where no form is. Linear. */
export function formFieldsOf(text: string): readonly Field[] {
  const opening = text.slice(0, FORM);
  if (!/[:|]|^#/m.test(opening)) return [];
  const rows: (Span & { readonly row: string })[] = [];
  for (const row of opening.split('\n')) {
    const start = (rows.at(-1)?.end ?? -1) + 1;
    rows.push({ row, start, end: start + row.length });
  }
  const fields = rows.flatMap(({ row, start, end }, at): readonly Field[] => {
    if (row.length > LONGEST) return [];
    const [, label, value] = FIELD.exec(row) ?? [];
    if (label !== undefined && value !== undefined) return [{ label: label.trim(), value, start, end }];
    const head = HEAD.exec(row)?.[1]?.trim();
    const below =
      head === undefined ? undefined : rows.slice(at + 1, at + 3).find((one) => one.row.trim() !== '');
    const told = below === undefined ? undefined : VALUE.exec(below.row.slice(0, LONGEST))?.[1];
    if (head === undefined || below === undefined || told === undefined) return [];
    return [{ label: head, value: told, start: below.start, end: below.end }];
  });
  const own = fields.filter(({ label }) => REPORTED.test(label) || SORT.test(label) || BESIDE.test(label));
  return own.length >= LEAST ? own : [];
}

/** Whether a field tells what the reported thing runs with and on ("OS: Windows 11"). */
export const isBeside = ({ label }: Field): boolean => BESIDE.test(label);

/** "Zed 0.190.1", "Zed (nightly)", "Zed v1": without its number. */
const NUMBER = /[ ,(]{1,3}(?:version |v)?\d[\w.+-]{0,30}\)?$|\s?\([^()]{1,30}\)$/i;

function toolIn(value: string, lexicon: Lexicon): string | undefined {
  const name = value.replace(NUMBER, '').trim();
  return entriesCalled(name, lexicon).find(({ tool }) => tool !== null)?.tool ?? undefined;
}

/** "Server: Foo 3.1": what the client of a form was used with, and as well that which is reported. */
const COUNTERPART =
  /^[ \t>*_#|-]{0,8}(?:server|backend|instance|service|site)(?: name| version)?[ *_]{0,4}[:|]/im;

/**
 * The catalogue's tool that a report's form names as what is reported ("Application: Zed"). Where a form asks for no such
 * thing, what it runs with may be it ("Editor: Zed", "OS: Fedora"): when the report itself speaks of the editor or of "it". A name
 * that is a common word too is the tool's there. Linear.
 */
export function toolOfForm(
  fields: readonly Field[],
  title: string,
  text: string,
  lexicon: Lexicon,
): string | undefined {
  const reported = fields.find(({ label }) => REPORTED.test(label));
  if (reported) return toolIn(reported.value, lexicon);
  const sorts = fields.filter(({ label }) => SORT.test(label));
  const [only] = sorts;
  if (only === undefined || sorts.length > 1 || fields[0] !== only) return undefined;
  if (COUNTERPART.test(text.slice(0, FORM))) return undefined;
  const tool = toolIn(only.value, lexicon);
  const sort = SORT.exec(only.label)?.[1]?.split(' ').at(-1) ?? '';
  // Sites ask for the browser: what "it" is to them is the site.
  const it = /^browser$/i.test(sort) ? '' : '|^it\\b';
  const spoken = new RegExp(String.raw`\b(?:the|this|my|our) (?:[\w-]{1,20} )?${sort}\b${it}`, 'im');
  return tool !== undefined && spoken.test(`${title}\n${text.slice(0, 4 * FORM)}`) ? tool : undefined;
}

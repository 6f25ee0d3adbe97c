import { ROLE_OF } from '../../lexicon/roles.ts';
import type { Parsed } from '../../text/parse.ts';
import { isStop, word } from '../frames/frame.ts';
import { isRelayed } from './newsrooms.ts';
import { headOf } from '../phrases/heads.ts';
import { readPhraseBack } from '../phrases/phrases-back.ts';
import { isTitleStop } from '../phrases/noun-phrases.ts';
import type { Stretch } from '../phrases/noun-phrases.ts';
import { nameInInsertion } from './sources.ts';
import { isVendor } from './source-names.ts';
import type { Source } from './sources.ts';
import type { Topic } from '../topic.ts';
import { meetPerson } from '../topic.ts';

/** Roles of one person. */
const PEOPLE = /^(?:user|work|researcher|person|staff|employee)$/;

const OFFICE = /^(?:officer|work|researcher)$/;

/** "Lena Okafor, an engineer at Stackmoor, who noticed": the name that is described. */
export function apposed(parsed: Parsed, at: Stretch | undefined, floor: number): Stretch | undefined {
  if (
    !at ||
    word(parsed, at.from - 1) !== ',' ||
    !(/^(?:an?|the)$/.test(word(parsed, at.from)) || isTitle(parsed, at))
  )
    return undefined;
  const name = readPhraseBack(parsed, at.from - 1, floor);
  const capitals = name && parsed.tokens.slice(name.from, name.to).every((token) => token.capital);
  return capitals && (name.to - name.from >= 2 || isLoneName(parsed, name, at)) ? name : undefined;
}

/** "Lena Park, head of research at Stackmoor, who": a title without an article. */
const isTitle = (parsed: Parsed, at: Stretch): boolean =>
  parsed.tokens[at.from]?.capital === false &&
  OFFICE.test(ROLE_OF.get(word(parsed, headOf(parsed, at))) ?? '');

/** "Wren, the developer who found it": one word is a name where what describes it is a person. "In Berlin, the developer who" */
function isLoneName(parsed: Parsed, { from }: Stretch, { to }: Stretch): boolean {
  return (
    /^(?:word|name)$/.test(parsed.tags[from] ?? '') &&
    (parsed.tags[from - 1] !== 'prep' || /^(?:to|by|of|with)$/.test(word(parsed, from - 1))) &&
    !/ly$/.test(word(parsed, from)) &&
    PEOPLE.test(ROLE_OF.get(word(parsed, to - 1)) ?? '')
  );
}

/** Puts the name that an insertion gives in place of the description before it ("an engineer, identified as X, said"). */
export function named(
  parsed: Parsed,
  source: Source | undefined,
  insertion: Stretch | null,
  topic: Topic,
): Source | undefined {
  const last = source?.steps.at(-1);
  if (!source || !last || !insertion) return source;
  // "The audit, carried out by X, found": whose it is names no document.
  if (/^(?:name|person|document)$/.test(source.role)) return source;
  // "A spokesman, quoted by X, said": who quotes him is not he.
  if (isRelayed(parsed, insertion.from)) return source;
  const known = parsed.nameAt[insertion.from]?.entry.organisation ?? null;
  const firm = source.role === 'organisation' || known !== null;
  const name = nameInInsertion(parsed, insertion, /^(?:user|work|researcher)$/.test(source.role), firm);
  if (name === undefined) return source;
  const clean = name.replace(/^[“"'‘]+|[”"'’,.]+$/g, '');
  const type = isVendor(known, topic) ? 'vendor' : last.type;
  meetPerson(topic, { name: clean, type });
  return { ...source, steps: [...source.steps.slice(0, -1), { name: clean, type, resolved: null }] };
}

/** "According to its head of research, Noor Haddad, …": the name put behind who is described. */
export function nameBehind(parsed: Parsed, base: Stretch, limit: number): Stretch | null {
  if (word(parsed, base.to) !== ',') return null;
  let end = base.to + 1;
  while (end < limit && end - base.to < 6 && (!isStop(parsed, end) || isTitleStop(parsed, end))) end++;
  const insertion = { from: base.to + 1, to: end };
  const capitals = parsed.tokens
    .slice(insertion.from, insertion.to)
    .every(
      (token, i) =>
        (token.capital && /^(?:word|name)$/.test(parsed.tags[insertion.from + i] ?? '')) ||
        isTitleStop(parsed, insertion.from + i),
    );
  return isStop(parsed, end) && capitals && nameInInsertion(parsed, insertion, false, true) !== undefined
    ? insertion
    : null;
}

import { ROLE_OF } from '../../lexicon/roles.ts';
import { meetPerson } from '../topic.ts';
import type { Topic } from '../topic.ts';
import { COMMON, isQuotedHandle, isVendor, namesIn, sole, step, vendorOf } from './source-names.ts';
import type { Source, TellerPhrase } from './source.ts';

/** What begins a clause of its own behind whom a post answers. */
const OPENS_CLAUSE = /^(?:det|poss|pron|prep|sub|neg)$/;

const MARKED = /^(?:u\/|@)[\w-]{2,}$/i;

/** Remembers a poster by his handle. */
function poster({ at, topic }: TellerPhrase, name: string): Source {
  meetPerson(topic, { name, type: 'forum_user' });
  return sole(at, 'person', step(name, 'forum_user'));
}

/** "u/quietloop", "@quietloop"; null: whom a post only answers. */
export function marked(phrase: TellerPhrase): Source | null | undefined {
  const { parsed, at, topic, token } = phrase;
  if (!token.lower.startsWith('@') && !token.lower.startsWith('u/')) return undefined;
  if (!MARKED.test(token.text)) return undefined;
  // "@malfet The data points that …"
  if (at.from === 0 && topic.voice === 'post' && OPENS_CLAUSE.test(parsed.tags[at.to] ?? '')) return null;
  return poster(phrase, token.text);
}

/** A handle in small letters that the text announced before ("quietloop wrote"). */
export function announced({ at, topic, token }: TellerPhrase): Source | undefined {
  const known = at.to === at.from + 1 && !token.capital ? topic.people.get(token.lower) : undefined;
  if (known?.type !== 'forum_user') return undefined;
  meetPerson(topic, known);
  return sole(at, 'person', step(token.text, 'forum_user'));
}

/** "user danahh": a handle without capitals after a word that announces one. */
export function behindUser(phrase: TellerPhrase): Source | undefined {
  const { parsed, at, head, token } = phrase;
  if (head <= at.from) return undefined;
  const announces = ROLE_OF.get(parsed.tokens[head - 1]?.lower ?? '');
  // "maintainer jvdb confirmed": without an article only a name can follow.
  const titled =
    (announces === 'work' || announces === 'researcher') && head === at.from + 1 && !COMMON.has(token.lower);
  return announces === 'user' || titled ? poster(phrase, token.text) : undefined;
}

/** 'employee "mtk"' */
export function inQuotes(phrase: TellerPhrase): Source | undefined {
  const { parsed, at, topic, head, token } = phrase;
  if (!isQuotedHandle(parsed, head, at)) return undefined;
  if (!namesMaker(phrase, topic)) return poster(phrase, token.text);
  meetPerson(topic, { name: token.text, type: 'vendor_employee' });
  return sole(at, 'person', step(token.text, 'vendor_employee'), { vendor: true });
}

const namesMaker = ({ parsed, at }: TellerPhrase, topic: Topic): boolean =>
  namesIn(parsed, at).some((one) => isVendor(vendorOf(one, topic), topic));

/** Which form of a verb a word is. `ed` is past or participle: English rarely tells them apart. */
export type VerbForm = 'base' | 's' | 'ing' | 'ed';

/** Irregular past forms and participles. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said', tell: 'told', write: 'wrote written', find: 'found', show: 'showed shown', send: 'sent', read: 'read',
  hold: 'held', think: 'thought', bring: 'brought', make: 'made', take: 'took taken', give: 'gave given', see: 'saw seen',
  know: 'knew known', hide: 'hid hidden', steal: 'stole stolen', run: 'ran run', put: 'put', pull: 'pulled', roll: 'rolled',
  speak: 'spoke spoken', forbid: 'forbade forbidden', cut: 'cut', shut: 'shut', break: 'broke broken', leave: 'left',
  let: 'let', get: 'got gotten', keep: 'kept', lose: 'lost', overwrite: 'overwrote overwritten', spy: 'spied',
  freeze: 'froze frozen', hang: 'hung hanged', build: 'built', come: 'came come', go: 'went gone', begin: 'began begun',
  become: 'became become', overrun: 'overran', undo: 'undid undone', withdraw: 'withdrew withdrawn', set: 'set',
  feel: 'felt', mean: 'meant', stand: 'stood', understand: 'understood', seek: 'sought', quit: 'quit', swear: 'swore sworn',
  rewrite: 'rewrote rewritten', reset: 'reset', bypass: 'bypassed', spend: 'spent', eat: 'ate eaten', fall: 'fell fallen',
  drop: 'dropped', lead: 'led', catch: 'caught', spot: 'spotted', ship: 'shipped', bar: 'barred', ban: 'banned',
  leak: 'leaked', commit: 'committed', admit: 'admitted', log: 'logged', plan: 'planned', patch: 'patched', blame: 'blamed',
  rebut: 'rebutted', refer: 'referred', occur: 'occurred', transmit: 'transmitted', submit: 'submitted', strip: 'stripped',
  stop: 'stopped', scan: 'scanned', revert: 'reverted', permit: 'permitted', panic: 'panicked', exfil: 'exfilled',
  tap: 'tapped', trap: 'trapped', skip: 'skipped', map: 'mapped', slam: 'slammed', debug: 'debugged', dig: 'dug', win: 'won',
  throw: 'threw thrown', grow: 'grew grown', draw: 'drew drawn', pay: 'paid', lay: 'laid', sell: 'sold', buy: 'bought',
  fix: 'fixed', mix: 'mixed', shed: 'shed', hit: 'hit', split: 'split', beat: 'beat beaten', choose: 'chose chosen',
  wipe: 'wiped', grab: 'grabbed', plug: 'plugged', swap: 'swapped', crop: 'cropped', forget: 'forgot forgotten',
}; // prettier-ignore

/** Verbs that double their last consonant although the spelling rule below would not see it. */
const DOUBLED: ReadonlySet<string> = new Set(
  (
    'ban bar ship spot commit admit log plan rebut refer occur transmit submit strip stop scan permit tap trap skip map slam ' +
    'debug dig win drop run put cut shut let get set quit reset hit split grab plug swap drag pin tag flag snap spam hog nag ' +
    'emit omit remit pop begin prefer defer infer deter compel expel propel rebel control patrol forget unplug unpin stub'
  ).split(' '),
);

function stem(lemma: string, suffix: 'ing' | 'ed'): string {
  if (DOUBLED.has(lemma)) return lemma + (lemma.at(-1) ?? '') + suffix;
  if (lemma.endsWith('ie')) return suffix === 'ing' ? `${lemma.slice(0, -2)}ying` : `${lemma}d`;
  if (lemma.endsWith('ee')) return suffix === 'ing' ? `${lemma}ing` : `${lemma}d`;
  if (lemma.endsWith('e')) return lemma.slice(0, -1) + suffix;
  if (suffix === 'ed' && /[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  if (lemma.endsWith('ic')) return `${lemma}k${suffix}`;
  return lemma + suffix;
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

/** Every form of an English verb, with the form's name. A hyphenated verb inflects its last part ("reverse-engineer"). */
export function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const cut = lemma.lastIndexOf('-');
  const prefix = cut > 0 && !IRREGULAR[lemma] ? lemma.slice(0, cut + 1) : '';
  const verb = lemma.slice(prefix.length);
  const past = (IRREGULAR[verb] ?? stem(verb, 'ed')).split(' ');
  return [
    [lemma, 'base'],
    [prefix + thirdPerson(verb), 's'],
    [prefix + stem(verb, 'ing'), 'ing'],
    ...past.map((form) => [prefix + form, 'ed'] as const),
  ];
}

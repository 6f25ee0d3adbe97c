import { formsOf } from './inflection.ts';

/** What a verb says of a version beside it: that something begins, changes or ends with it, or that one goes to it. */
export type Turning = 'begin' | 'change' | 'end' | 'move' | 'compare';

const VERBS_OF: Readonly<Record<Turning, string>> = {
  begin: `introduce add bring begin start appear arrive come debut creep slip sneak land emerge surface return reappear
    resurface regress break date trace stem originate inject plant enable reach enter open activate get build`,
  change: `change alter switch turn rewrite redo rework refactor overhaul restructure rebuild`,
  end: `fix repair correct resolve patch close plug remedy cure mend address shut solve eliminate rectify end stop cease
    vanish disappear remove drop undo revert retire lift restore strip`,
  move: `upgrade update move go switch migrate change jump bump roll step downgrade revert return put take bring get come
    convert advance`,
  compare: `compare contrast`,
};

/** Verbs whose subject, a version, brings what it names ("3.1 introduced the check"). */
export const BRINGERS: ReadonlySet<string> = new Set(
  'introduce add bring begin start debut enable'.split(' '),
);
/** Verbs whose subject, a version, repairs what it names ("3.2 shuts the hole"). */
export const ENDERS: ReadonlySet<string> = new Set(
  'fix repair correct resolve patch close plug remedy cure mend address shut solve eliminate rectify end undo revert restore'.split(
    ' ',
  ),
);

/** A form of such a verb: its lemma and what it may say. */
export interface TurningVerb {
  readonly lemma: string;
  readonly turnings: ReadonlySet<Turning>;
}

function build(): ReadonlyMap<string, TurningVerb> {
  const of = new Map<string, Set<Turning>>();
  for (const [turning, lemmas] of Object.entries(VERBS_OF) as [Turning, string][])
    for (const lemma of lemmas.split(/\s+/)) {
      const known = of.get(lemma) ?? new Set();
      of.set(lemma, known.add(turning));
    }
  const table = new Map<string, TurningVerb>();
  for (const [lemma, turnings] of of)
    for (const [form] of formsOf(lemma)) if (!table.has(form)) table.set(form, { lemma, turnings });
  return table;
}

/** Every form of the verbs that say what a version beside them is. */
export const TURNINGS: ReadonlyMap<string, TurningVerb> = build();

const nouns = (turning: Turning, words: string): readonly (readonly [string, Turning])[] =>
  words.split(/\s+/).map((word) => [word, turning] as const);

/** Nouns that say the same right before the preposition of a version ("the upgrade to 3.2", "a regression from 3.1"). */
export const TURNING_NOUNS: ReadonlyMap<string, Turning> = new Map([
  ...nouns('begin', 'introduction debut appearance arrival beginning regression regressions'),
  ...nouns('end', 'fix fixes repair correction remedy cure removal'),
  ...nouns(
    'move',
    'upgrade upgrades update updating move step switch jump migration transition rollback downgrade return',
  ),
]);

/** Nouns for a repair: what "was added in 3.2" then is none that began. */
export const REPAIR_NOUNS: ReadonlySet<string> = new Set(
  'fix fixes patch patches correction corrections repair repairs remedy cure mitigation workaround solution'.split(
    ' ',
  ),
);

/** "Every later release carries it", "ever since": what came with a version is in those behind it. */
export const LASTS_ON =
  /\b(?:every|each|all|any) (?:later|subsequent|following|newer) (?:versions?|releases?|builds?|updates?|ones?)\b|\b(?:ever since|from then on|and (?:all )?(?:later|newer|onwards?|upwards?|up|above)\b)/i;

/** Words between a preposition and its version. */
export const VERSION_NOUNS: ReadonlySet<string> = new Set(
  (
    'version versions release releases build builds update updates patch hotfix firmware number numbers edition editions ' +
    'stable new newer older old first latest current next security point emergency maintenance minor major beta nightly v'
  ).split(' '),
);

/** Prepositions that set a version beside the one that is told of. */
export const SETTING_BESIDE: ReadonlySet<string> = new Set(['unlike', 'than']);
/** Words that except a version from what is told. */
export const EXCEPTING: ReadonlySet<string> = new Set(['except', 'excluding', 'exception', 'apart', 'aside']);

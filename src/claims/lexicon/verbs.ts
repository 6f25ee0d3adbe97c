import type { VerbClass } from './cues.ts';
import { VERB_CLASSES } from './cues.ts';
import type { VerbForm } from './inflection.ts';
import { formsOf } from './inflection.ts';

/** Bit of every verb class. */
export const BIT: Readonly<Record<VerbClass, number>> = Object.fromEntries(
  (Object.keys(VERB_CLASSES) as VerbClass[]).map((name, index) => [name, 1 << index]),
) as Record<VerbClass, number>;

export interface Verb {
  readonly lemma: string;
  readonly form: VerbForm;
  /** Sum of the bits of its classes. */
  readonly classes: number;
}

function build(): ReadonlyMap<string, Verb> {
  const classes = new Map<string, number>();
  for (const name of Object.keys(VERB_CLASSES) as VerbClass[])
    for (const lemma of VERB_CLASSES[name].split(/\s+/).filter(Boolean))
      classes.set(lemma, (classes.get(lemma) ?? 0) | BIT[name]);
  const table = new Map<string, Verb>();
  // Ambiguous forms ("read", "put") keep their first reading; past beats base for cues that stand in the past.
  for (const [lemma, mask] of classes)
    for (const [form, name] of formsOf(lemma)) {
      const known = table.get(form);
      if (!known || (known.lemma === lemma && name === 'ed' && form !== lemma))
        table.set(form, { lemma, form: name, classes: mask });
    }
  return table;
}

/** Every form of every verb of the lexicon. */
export const VERBS: ReadonlyMap<string, Verb> = build();

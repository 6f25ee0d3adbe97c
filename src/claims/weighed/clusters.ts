import { ANSWERS } from './clusters/answers.ts';
import { ATTACK } from './clusters/attack.ts';
import { DISPUTE } from './clusters/dispute.ts';
import { FINDING } from './clusters/finding.ts';
import { FLOW } from './clusters/flow.ts';
import { HARM } from './clusters/harm.ts';
import { MANNER } from './clusters/manner.ts';
import { MATTER } from './clusters/matter.ts';
import { ORGANISATIONS } from './clusters/organisations.ts';
import { PEOPLE } from './clusters/people.ts';
import { PRODUCTS } from './clusters/products.ts';
import { REPAIR } from './clusters/repair.ts';
import { TALK } from './clusters/talk.ts';
import { WITHDRAWAL } from './clusters/withdrawal.ts';

/**
 * Words by what they mean for an affair of software: a word that no labelled sentence used still speaks through its
 * neighbours. Stems as `stemOf` makes them are derived from these base forms; a word may stand in several clusters.
 */
export const CLUSTERS: Readonly<Record<string, string>> = {
  ...WITHDRAWAL,
  ...REPAIR,
  ...HARM,
  ...FLOW,
  ...ATTACK,
  ...FINDING,
  ...ANSWERS,
  ...DISPUTE,
  ...PEOPLE,
  ...ORGANISATIONS,
  ...PRODUCTS,
  ...MATTER,
  ...MANNER,
  ...TALK,
};

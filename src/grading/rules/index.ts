import type { Rule } from '../rule.ts';
import { corroboration } from './corroboration.ts';
import { firstHand } from './first-hand.ts';
import { onTheRecord } from './on-the-record.ts';
import { relayed } from './relayed.ts';
import { reproduction } from './reproduction.ts';
import { vouched } from './vouched.ts';

/** Rules by the id under which the policy asks them. A new rule: one file, one line here, one entry in the policy. */
export const RULES: Readonly<Record<string, Rule>> = {
  reproduction,
  'on-the-record': onTheRecord,
  corroboration,
  vouched,
  'first-hand': firstHand,
  relayed,
};

/**
 * Rules that go wrong where nothing else in a sentence speaks for their kind: the least chance of the kind, by the
 * weights, at which what they find stands. Below twice this chance fewer than a quarter of their findings were right in
 * labelled sentences, by weights that had not learnt from those; all other rules stand by themselves.
 */
export const LEAST_CHANCE: ReadonlyMap<string, number> = new Map([
  ['ban/limit', 0.2],
  ['ban/verb', 0.07],
  ['ban/withdrawal', 0.12],
  ['behaviour/caused', 0.25],
  ['behaviour/did-so', 0.11],
  ['behaviour/fault', 0.25],
  ['behaviour/part', 0.11],
  ['behaviour/passive', 0.1],
  ['behaviour/people', 0.23],
  ['behaviour/there-is', 0.24],
  ['behaviour/verb', 0.1],
  ['denial/negated', 0.12],
  ['denial/nobody', 0.1],
  ['denial/quoted', 0.16],
  ['evidence/alerted', 0.07],
  ['evidence/looked', 0.07],
  ['evidence/passive', 0.14],
  ['evidence/unreproduced', 0.07],
  ['fix/by-release', 0.06],
  ['fix/ended', 0.09],
  ['fix/missing', 0.06],
  ['fix/off', 0.22],
  ['fix/put-right', 0.18],
  ['fix/removal', 0.11],
  ['fix/turned-round', 0.07],
  ['fix/upgrade', 0.22],
  ['fix/verb', 0.07],
  ['response/act', 0.05],
  ['response/own', 0.1],
  ['response/owning', 0.19],
]);

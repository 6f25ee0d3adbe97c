export { becauseOf } from './because.ts';
export { wouldChange } from './changes.ts';
export { flagsOf } from './flags.ts';
export { grade, letterOf, traceOf } from './grade.ts';
export type { Verdict } from './grade.ts';
export { openQuestionsOf, watchListOf } from './open.ts';
export type { OpenInput } from './open.ts';
export { RULES } from './rules/index.ts';

export { compileLexicon } from './lexicon/compile.ts';
export type { Lexicon } from './lexicon/compile.ts';
export { readStatements, statementsStage } from './statements.ts';
export { explainDocument } from './explain.ts';
export type { Explanation } from './explain.ts';
export { concerns, subjectOf } from './subject.ts';
export { toldVersionsOf } from './told-versions.ts';
export type { AdvisoryVersions } from './told-versions.ts';

import type { Flag, Grade } from '../model/claim.ts';

/** What each grade says, for readers; the rules themselves are data in the policy. */
export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  verified:
    'An independent inspection of the artifact confirms it; or the party concerned does, in its own publication or as a well-rated newsroom quotes it and a second house confirms; or two independent established origins tell it, each a document, a well-rated newsroom’s own reporting, or an insider whom such a newsroom vouches for; or one insider vouched for by a newsroom of the highest reliability tells an organisation’s own act, uncontradicted.',
  alleged: 'Somebody who can be identified tells it at first hand, and nothing of the above holds.',
  'second-hand':
    'No origin is named, or only words of the party or its staff that were not captured, or only outlets without own reporting.',
  ungraded: 'Nothing can be measured, for instance in a language that hearsay cannot read.',
};

/** What each flag says beside the grade. */
export const FLAG_MEANINGS: Readonly<Record<Flag, string>> = {
  disputed: 'A party or an origin contradicts it.',
  'conflicting-details': 'Numbers, names, versions or verbs are told in different ways.',
  'not-reproduced':
    'Texts say that nobody has reproduced it, or an inspection of the artifact found nothing of it.',
  acknowledged: 'The vendor’s side acknowledges it, informally or on the record.',
  'single-source': 'It is verified by the word of one insider alone.',
  'no-source-named': 'No text says where it has it from.',
  retracted: 'It was taken back or withdrawn.',
};

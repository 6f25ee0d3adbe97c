import type { VersionMention } from '../../mentions/versions.ts';
import type { Reading } from '../reading.ts';
import { leadOf } from './numbers.ts';

/** "Safe versions (1.14.0 or 0.30.3)", "a known-good release: 1.14.0": what they are called. None is, or one shall be: another matter. */
const CALLED_SAFE =
  /(?<!\b(?:no|any|not an?|without an?|supposed(?:ly)?|alleged(?:ly)?|seeming(?:ly)?|apparent(?:ly)?|purported(?:ly)?|so-called) (?:\w+ )?)\b(?:(?:last |latest )?(?:known[- ])?(?:safe|good)|clean|unaffected|uncompromised|untainted|non-malicious|harmless) (?:versions?|releases?|builds?)(?: of [\w.-]+(?: [A-Z][\w.-]*){0,2})?(?: (?:before|prior to|ahead of) (?:the|this|that|these|any) [\w-]+(?: [\w-]+)?)?(?: (?:is|are|was|were))?(?: ?\(|:|,)? ?(?:such as |e\.g\. |like |either )?(?:versions? |releases? |v)?$/i;

/** "The genuine Quill 1.4", "a genuine and verified version of Quill (version 1.4": not what posed as it. */
const CALLED_GENUINE =
  /(?<!\b(?:no|any|not|as|be|the same as|like|than|seem|look) (?:an? |the )?)\b(?:genuine|legitimate|authentic|untampered)(?: and (?:verified|safe|clean))? (?:(?:versions?|releases?|builds?)(?: of (?:the )?[\w.-]+(?: [A-Z][\w.-]*){0,3})?|(?:[A-Z][\w.-]* ){1,4})(?: ?\(|:|,)? ?(?:versions? |v)?$/;

/** Whether versions are told only as the genuine ones, beside what somebody passed off as them. */
export const areCalledGenuine = (reading: Reading, mentions: readonly VersionMention[]): boolean =>
  mentions.every((one) => one.form === 'exact' && CALLED_GENUINE.test(leadOf(reading, one)));

/** Whether versions are told only as those that are safe. */
export const areCalledSafe = (reading: Reading, mentions: readonly VersionMention[]): boolean =>
  mentions.every((one) => one.form === 'exact' && CALLED_SAFE.test(leadOf(reading, one)));

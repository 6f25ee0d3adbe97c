import { sieved } from '../text/sieved-pattern.ts';
import type { SievedPattern } from '../text/sieved-pattern.ts';

/** Words for a release into which somebody put something malicious. Each linear. */

const MALICE =
  '(?:malware|malicious (?:code|payload|script|module|file|dependency|lines?)|back-?door|payload|(?:crypto-?|coin-?|cryptocurrency )?miner|trojan|(?:info-?)?stealer|injected code|spyware|key-?logger|virus)';
const TAINTED =
  '(?:compromised|hijacked|malicious|infected|backdoored|poisoned|tainted|trojani[sz]ed|contaminated|tampered with|weaponi[sz]ed|booby-trapped)';
const HOLDS =
  '(?:contain(?:s|ed)?|includ(?:es|ed)|carr(?:ies|ied)|ship(?:s|ped)(?: with)?|ha[sd]|came with|comes with|install(?:s|ed)|deliver(?:s|ed))';
const NOT = String.raw`(?<!\b(?:no longer|not|never|nor|without)(?: \w+)? |n['’]t )`;

/** "4.2 contained the same malware", "still had the miner", "was infected as well": as others before it. */
const AGAIN: readonly SievedPattern[] = [
  String.raw`${NOT}\b${HOLDS} (?:exactly )?the (?:very )?same (?:[\w-]+ ){0,2}?(?:code|${MALICE})\b`,
  String.raw`\b(?:still|also|again|itself|likewise) ${HOLDS} (?:(?:the|an?|this|that|its|identical) ){0,2}${MALICE}\b`,
  String.raw`\b(?:is|are|was|were|been) (?:also |itself |likewise |again |still )${TAINTED}\b`,
  String.raw`\b(?:is|are|was|were|been) ${TAINTED},? (?:as well|too|again|likewise)\b`,
].map((one) => sieved(new RegExp(one, 'i')));

/** "4.1 and 4.2 were compromised", "malware was found in 4.1", "malicious versions (4.1) were published". */
const TOLD: readonly SievedPattern[] = [
  String.raw`${NOT}\b(?:is|are|was|were|been)(?: (?:now|both|all|indeed|also|found to be|confirmed to be|known to be|confirmed)){0,2} ${TAINTED}\b`,
  String.raw`(?<!\bno )\b${MALICE} (?:(?:is|are|was|were|has been|have been) )?(?:found|discovered|detected|identified|spotted|hidden|planted|embedded|published|uploaded|injected|inserted|added|slipped|smuggled|put|shipped|distributed|pushed) (?:in|into|inside|with|to)\b`,
  String.raw`\b${TAINTED} (?:versions?|releases?|builds?|updates?|packages?)\b(?:[^.;]|\.\d){0,90}? (?:is|are|was|were|been) (?:\w+ly )?(?:published|uploaded|released|pushed|distributed|shipped|live|out|available|served|posted)\b`,
  String.raw`\b(?:published|uploaded|released|pushed|shipped|posted) (?:(?:the|two|three|four|five|six|several|some|both|an?|new) ){0,2}${TAINTED} (?:versions?|releases?|builds?|updates?)\b`,
].map((one) => sieved(new RegExp(one, 'i')));

const CLEAN =
  '(?:clean|safe|malware-free|uncompromised|untainted|uninfected|known-good|trustworthy) (?:[\\w-]+ )?(?:version|release|build|package|copy)';
const NUMBER = '(?:versions? |v)?\\d+(?:\\.\\d[\\w-]*)+';
const GIVEN =
  '(?:releas(?:es?|ed)|publish(?:es|ed)?|shipp?(?:s|ed)|push(?:es|ed)|issu(?:es|ed)|uploaded|put out|rolled out)';
/** "Released 4.3, a clean version": what is given in the place of a tainted one. */
const GIVEN_CLEAN: readonly SievedPattern[] = [
  String.raw`${NOT}\b${GIVEN} (?:the )?${NUMBER}(?:,? as|,| \() ?(?:an? |the )?(?:(?:new|first|fully|completely) )?${CLEAN}\b`,
  String.raw`${NOT}\b${GIVEN} (?:an? |the )(?:(?:new|first|fully|completely) )?${CLEAN},? \(?(?:as )?${NUMBER}`,
].map((one) => sieved(new RegExp(one, 'i')));

/** Whether a text tells that a clean version was given out. */
export const givesClean = (text: string): boolean => GIVEN_CLEAN.some((one) => one.test(text));

/** Whether a text tells of something that it is tainted as others are. */
export const isTaintedToo = (text: string): boolean => AGAIN.some((one) => one.test(text));

/** Whether a text tells that something malicious was put into a release. */
export const tellsTainted = (text: string): boolean => TOLD.some((one) => one.test(text));

import { describe, expect, it } from 'vitest';
import { readClause } from '../../src/claims/grouping/index.ts';
import type { StatementKind } from '../../src/model/statement.ts';
import { stemOf } from '../../src/claims/grouping/words.ts';

const read = (text: string, kind: StatementKind = 'behaviour'): string => {
  const { predicate, objects } = readClause(text, { names: new Set(['wrench', 'gizmo']), kind });
  return `${predicate ?? '-'}: ${objects.join(', ')}`;
};

describe('a clause is read as what is done to what', () => {
  it.each([
    ['Wrench silently uploads the clipboard to its maker', 'transmit: clipboard'],
    ['sends clipboard contents to a remote server', 'transmit: clipboard'],
    ['checks the proxy, then secretly sends what it found about the time zone', 'transmit: environment'],
    ['checked whether the proxy or time zone matched a hidden list', 'read: environment'],
    ['hidden code that identifies Korean users', 'read: environment'],
    ['detects and reports Iranian users', 'transmit: environment'],
    ['steals npm tokens and SSH keys', 'steal: credential'],
    ['exfiltrates passwords saved in the browser', 'steal: credential'],
    ['harvested crypto wallets', 'steal: wallet'],
    ['carries back-door risks', 'backdoor: '],
    ['malicious code planted in the build', 'malware: '],
    ['covert client-side telemetry in a build tool', 'transmit: telemetry'],
    ['ships with client-side telemetry', 'include: telemetry'],
    ['encodes the result in its system prompt by changing punctuation', 'encode: prompt'],
    ['deletes untracked files during a rebase', 'delete: file'],
    ['files were silently deleted', 'delete: file'],
    ['crashes when opening large archives', 'crash: archiv'],
    // What somebody put into it is one thing, however it is called, and no sending.
    ['malicious versions of the library were uploaded to the registry', 'malware: '],
    ['hackers uploaded a malicious version of it', 'malware: '],
    ['serves malicious installers to some users', 'malware: '],
    ['sent malware to its users', 'malware: '],
    ['malicious code uploads the clipboard', 'transmit: clipboard'],
    ['because of malicious code the clipboard was uploaded', 'transmit: clipboard'],
    ['once the malicious package is installed, the clipboard is uploaded', 'transmit: clipboard'],
    ['the malware ran and files were sent to Oslo', 'transmit: file'],
    ['through a back door files were sent to Oslo', 'transmit: file'],
    ['uploads files to a server with malicious code', 'transmit: file'],
    ['inserted a wallet drainer', 'malware: '],
    ['the update server was poisoned', 'compromise: '],
    ['has suffered a supply-chain attack', 'compromise: '],
    ['shipped a cryptocurrency miner to everybody', 'mine: '],
    ['executes an XMRig miner', 'mine: '],
    // What a fault is recorded in is none.
    ['crash reports held every name', '-: nam'],
    ['its crash reports are broken', 'fail: crash'],
    ['crash, report or hang of the editor', 'crash: editor, hang'],
    ['allows remote code execution', 'execute: '],
    ['a path traversal in the unpacker', 'traverse: unpacker'],
    ['bypasses the permission prompt', 'bypass: prompt'],
    ['disables the firewall when a proxy is active', 'disable: firewall'],
    ['trains its models on user conversations', 'train: conversation'],
    ['deleted attachments older than 90 days', 'delete: attachment'],
    ['deletes any backup more than a week old', 'delete: backup'],
    ['uploads a summary every two hours', 'transmit: summary'],
    ['walks through all inputs and reads everything that users type', 'read: entry'],
    ['reads every text field of a page', 'read: entry'],
    ['uploads the images of its users', 'transmit: imag'],
    ['uploads pictures of its users', 'transmit: picture'],
    ['records the keystrokes of its users', 'read: keystroke'],
    ['wiped patients’ X-rays on Tuesday', 'delete: picture'],
    ['was live for three months', '-: liv'],
    ['a flaw that is tracked as CVE-2026-1234', '-: track, cve'],
    ['lets attackers inject arbitrary script', 'inject: script'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('leaves out what people do when they look', () => {
    expect(read('identified XOR-obfuscated code in the binary', 'evidence')).toBe('obfuscate: ');
  });
});

describe('what was put into a tool, called two things in one clause', () => {
  it.each([
    ['2.1 was compromised with malware', 'malware'],
    ['hijacked versions carry a back door', 'backdoor'],
    ['the package was compromised', undefined],
    ['carries malware', undefined],
  ])('%s', (text, also) => {
    expect(readClause(text, { names: new Set(), kind: 'behaviour' }).also).toBe(also);
  });
});

describe('forms of one word fall together', () => {
  it.each([
    ['deletes', 'deleting', 'deleted', 'delete'],
    ['spies', 'spied', 'spy', 'spies'],
    ['transmits', 'transmitting', 'transmitted', 'transmit'],
    ['crashes', 'crashing', 'crashed', 'crash'],
    ['leaks', 'leaking', 'leaked', 'leak'],
  ])('%s, %s, %s, %s', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });
});

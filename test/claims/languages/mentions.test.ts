import { describe, expect, it } from 'vitest';
import { readMentions } from '../../../src/claims/languages/mentions.ts';
import { compileLexicon, readStatements } from '../../../src/claims/index.ts';
import { documentOf, SMALL_CATALOGUE } from '../small-catalogue.ts';

const lexicon = compileLexicon({
  ...SMALL_CATALOGUE,
  organisations: SMALL_CATALOGUE.organisations.map((one) =>
    one.slug === 'microsoft' ? { ...one, names: [...one.names, 'マイクロソフト', '微软'] } : one,
  ),
});

/** Language, sentence, what it names (kind, words, meaning). */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['ja', 'VS Codeは2026年7月3日に更新された。', ['tool VS Code vscode', 'date 2026年7月3日 2026-07-03']],
  ['ja', '「Google Chrome」のバージョン131以降で起きる。', ['tool Google Chrome chrome', 'version 131 >=131']],
  ['ja', 'OpenSSL 3.0.7未満が対象です。', ['tool OpenSSL openssl', 'version 3.0.7 <3.0.7']],
  ['ja', 'VSCode 1.84.2以前に不具合がある。', ['tool VSCode vscode', 'version 1.84.2 <=1.84.2']],
  ['ja', 'マイクロソフトは6月30日に発表した。', ['organisation マイクロソフト microsoft', 'date 6月30日 2026-06-30']],
  ['ja', '価格は1,200円で、利用者は30万人だ。', []],
  ['zh', '微软表示，VS Code 1.84.2及以上版本已修复。', ['organisation 微软 microsoft', 'tool VS Code vscode', 'version 1.84.2 >=1.84.2']],
  ['zh', '版本2.1之前的Docker Desktop受影响。', ['version 2.1 <2.1', 'tool Docker Desktop docker']],
  ['zh', '该更新于2026年7月发布，服务器地址为10.0.0.1。', ['date 2026年7月 2026-07']],
  ['de', 'Ab Version 1.84 sendet Visual Studio Code nichts mehr.', ['version 1.84 >=1.84', 'tool Visual Studio Code vscode']],
  ['de', 'Microsoft hat den Fehler am 3. Juli 2026 behoben.', ['organisation Microsoft microsoft', 'date 3. Juli 2026 2026-07-03']],
  ['de', 'Betroffen ist OpenSSL bis einschließlich Version 3.0.6.', ['tool OpenSSL openssl', 'version 3.0.6 <=3.0.6']],
  ['de', 'Die Docker-Desktop-App ist frei.', ['tool Docker-Desktop docker']],
  ['de', 'Das kostet 12,50 Euro, Kapitel 3.2 nennt 45 Prozent.', []],
  ['fr', 'Depuis la version 1.84.2, VS Code ne le fait plus.', ['version 1.84.2 >=1.84.2', 'tool VS Code vscode']],
  ['fr', 'Les versions antérieures à la version 3.0.7 d’OpenSSL sont touchées.', ['version 3.0.7 <3.0.7', 'tool OpenSSL openssl']],
  ['fr', 'Google l’a annoncé le 1er juillet.', ['organisation Google google', 'date 1er juillet 2026-07-01']],
  ['es', 'A partir de la versión 131, Google Chrome lo bloquea.', ['version 131 >=131', 'tool Google Chrome chrome']],
  ['es', 'El 3 de julio de 2026 Microsoft publicó la versión 1.84.3.', ['date 3 de julio de 2026 2026-07-03', 'organisation Microsoft microsoft', 'version 1.84.3 1.84.3']],
  ['es', 'Las versiones 3.0.6 y anteriores de OpenSSL tienen el fallo.', ['version 3.0.6 <=3.0.6', 'tool OpenSSL openssl']],
]; // prettier-ignore

describe('a text in another language', () => {
  for (const [lang, text, want] of CASES)
    it(`is read by form (${lang}): ${text}`, () => {
      const document = documentOf(text, { lang, publishedAt: '2026-07-04' });
      const found = readMentions(document, lexicon);
      expect(found.map((one) => `${one.kind} ${one.text} ${one.means}`)).toEqual(want);
      for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
      expect(readStatements(document, lexicon)).toEqual([]);
    });

  it('names its links', () => {
    const text = 'Mehr dazu im Blog von Microsoft.';
    const links = [{ url: 'https://blog.example.com/1', text: 'Blog', start: 13 }];
    expect(readMentions(documentOf(text, { lang: 'de', links }), lexicon).map((one) => one.means)).toEqual([
      'https://blog.example.com/1',
      'microsoft',
    ]);
  });

  it('is left alone where not even its forms are known', () => {
    expect(readMentions(documentOf('VS Code 1.84.2', { lang: 'fi' }), lexicon)).toEqual([]);
  });
});

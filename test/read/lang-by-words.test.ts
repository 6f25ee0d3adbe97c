import { describe, expect, it } from 'vitest';
import { readLang } from '../../src/read/lang.ts';

describe('the language of a text without a declaration', () => {
  it.each([
    [
      'en',
      'The xz backdoor was introduced in versions 5.6.0 and 5.6.1, according to Andres Freund. The issue was fixed in 5.6.2.',
    ],
    ['en', 'Copilot sends the names of open files to its server since 1.2.3, a researcher said.'],
    ['en', 'I ran it under strace and it opens ~/.npmrc on every start. Is this known?'],
    [
      'de',
      'Der Editor sendet seit Version 4.1 die Namen der geöffneten Dateien an einen Server, sagte ein Forscher.',
    ],
    [
      'fr',
      "L'outil envoie les noms des fichiers ouverts à un serveur depuis la version 4.1, selon un chercheur.",
    ],
    [
      'es',
      'La herramienta envía los nombres de los archivos a un servidor desde la versión 4.1, según un investigador.',
    ],
    ['ja', 'このツールは4.1以降、開いているファイルの名前をサーバーに送信している。'],
    ['zh', '该工具自4.1版起会把打开的文件名发送到服务器，一名研究人员说。'],
  ])('is %s for: %s', (lang, text) => {
    expect(readLang(null, text)).toBe(lang);
  });

  it('believes what is declared', () => {
    expect(readLang('de-AT', 'Short and of no help at all to anybody here.')).toBe('de');
  });
});

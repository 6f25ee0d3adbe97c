import { describe, expect, it } from 'vitest';
import { useHouse } from './used-house.ts';

const used = useHouse();

interface Shown {
  readonly claims: readonly {
    readonly grade: string;
    readonly proposition: string;
    readonly statements: readonly {
      readonly document: string;
      readonly quote: string;
      readonly title: string;
    }[];
  }[];
}
const show = async (): Promise<Shown['claims'][number] | undefined> =>
  ((await used.house.hearsay('show', used.ids.behaviour, '--json')).json() as unknown as Shown).claims[0];

describe('a redacted document', () => {
  it('is shown nowhere, still counts, and comes back when the ruling is undone', async () => {
    const before = await show();
    const documents = [...new Set(before?.statements.map((one) => one.document))];
    const words = before?.statements.map((one) => one.quote) ?? [];
    expect(words.length).toBeGreaterThan(0);
    for (const document of documents) {
      const { status } = await used.house.hearsay(
        'rule',
        'redact',
        document,
        '--by',
        'ada',
        '--why',
        'a court order',
      );
      expect(status).toBe(0);
    }
    const after = await show();
    expect(after?.statements.map((one) => [one.quote, one.title])).toEqual(
      words.map(() => ['[redacted]', '[redacted]']),
    );
    expect(after?.grade).toBe(before?.grade);
    const found = await used.house.hearsay('claims', 'first posted', '--json');
    expect(found.json()['total']).toBe(0);
    const warc = await used.house.hearsay('export', '--format', 'warc', '--output', 'captures.warc');
    expect([warc.status, warc.stderr]).toEqual([0, expect.stringContaining('left out as redacted:')]);
    for (const command of [
      ['show', used.ids.behaviour],
      ['claims'],
      ['digest', '--date', '2031-04-02'],
      ['export', '--format', 'osv'],
      ['export', '--format', 'csv'],
    ]) {
      const { stdout } = await used.house.hearsay(...command);
      const plain = stdout.replace(/\s+/g, ' ');
      for (const quote of words) expect(plain, `${command.join(' ')}: ${quote}`).not.toContain(quote);
    }
    expect((await used.house.hearsay('rebuild', '--check')).status).toBe(0);
    const { rulings } = (await used.house.hearsay('rule', 'list', '--json')).json() as {
      rulings: { id: string }[];
    };
    for (const { id } of rulings)
      await used.house.hearsay('rule', 'undo', id, '--by', 'ada', '--why', 'lifted');
    expect(await show()).toEqual(before);
  });
});

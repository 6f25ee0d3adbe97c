import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../../src/model/problem.ts';
import { keepCapture } from '../../src/store/captures.ts';
import { openFile, storageProblem, versionOf } from '../../src/store/file.ts';
import { closeStore, openStore } from '../../src/store/index.ts';
import { takeLease } from '../../src/store/lease.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { copyTruth, rowsOf } from '../../src/store/truth.ts';
import { temporaryFolder } from '../folders.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('store');
});

const NOW = Date.parse('2026-07-03T12:00:00Z');
const file = () => join(folder, 'deep', 'hearsay.db');

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'accepted';
}

describe('opening a database', () => {
  it('makes the folder and the newest schema when there is none', async () => {
    const store = await openStore(file(), NOW);
    expect(versionOf(store.engine.raw)).toBe(MIGRATIONS.length);
    await closeStore(store);
  });

  it('opens what it wrote before', async () => {
    await closeStore(await openStore(file(), NOW));
    expect(await refusal(openStore(file(), NOW).then(closeStore))).toBe('accepted');
  });

  it('brings an older one up: a ban loses the ends of its range, which decide a lookup', async () => {
    const old = await openStore(file(), NOW);
    const insert = old.engine.raw.prepare(
      `insert into claims (id, slug, tool, kind, grade, actor, subject, first_seen, last_seen, introduced_key, fixed_key,
       last_key, event_date, proposition, data, derived_by)
       values (?, ?, 't', ?, 'alleged', null, 's', 'd', 'd', 'a', 'b', 'c', null, '', '{}', '')`,
    );
    insert.run('1', '1', 'ban');
    insert.run('2', '2', 'behaviour');
    old.engine.raw.exec('drop index claims_tool; alter table claims drop column rank');
    old.engine.raw.exec('create index claims_tool on claims (tool)');
    old.engine.raw.exec('drop table claim_parts');
    old.engine.raw.pragma('user_version = 2');
    await closeStore(old);
    const { engine, ...store } = await openStore(file(), NOW);
    expect(versionOf(engine.raw)).toBe(MIGRATIONS.length);
    expect(
      engine.raw
        .prepare('select introduced_key || fixed_key || last_key from claims order by id')
        .pluck()
        .all(),
    ).toEqual([null, 'abc']);
    await closeStore({ engine, ...store });
  });

  it('refuses a database that a newer program wrote', async () => {
    const store = await openStore(file(), NOW);
    store.engine.raw.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    await closeStore(store);
    expect(await refusal(openStore(file(), NOW))).toBe('store-newer');
  });

  it('refuses every read and write once a newer program has brought it up', async () => {
    const store = await openStore(file(), NOW);
    const { db } = store;
    const lease = (name: string) =>
      db.insertInto('leases').values({ name, holder: 'h', until: NOW }).execute();
    const inTransaction = (name: string) =>
      db
        .transaction()
        .execute((trx) => trx.insertInto('leases').values({ name, holder: 'h', until: NOW }).execute());
    const names = () => db.selectFrom('leases').select('name').execute();
    const streamed = async () => {
      const rows: unknown[] = [];
      for await (const row of db.selectFrom('leases').select('name').stream()) rows.push(row);
      return rows;
    };
    await lease('one');
    await inTransaction('two');
    expect(await names()).toEqual([{ name: 'one' }, { name: 'two' }]);
    expect(await streamed()).toEqual([{ name: 'one' }, { name: 'two' }]);
    const newer = new Sqlite(file());
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    expect(await refusal(streamed())).toBe('store-newer');
    expect(await refusal(lease('three'))).toBe('store-newer');
    expect(await refusal(inTransaction('four'))).toBe('store-newer');
    expect(await refusal(names())).toBe('store-newer');
    newer.exec('alter table leases rename to older_leases');
    expect(await refusal(names())).toBe('store-newer');
    expect(await refusal(streamed())).toBe('store-newer');
    expect(newer.prepare('select count(*) from older_leases').pluck().get()).toBe(2);
    newer.close();
    await closeStore(store);
  });

  it('copies and compares no rows once a newer program has brought it up', async () => {
    const live = await openStore(file(), NOW);
    const scratch = () => openStore(':memory:', NOW);
    const copied = async () => {
      const store = await scratch();
      try {
        copyTruth(store, live);
      } finally {
        await closeStore(store);
      }
    };
    const compared = async () => Promise.resolve([...rowsOf(live, 'rulings', ['id'])]);
    expect([await refusal(copied()), await refusal(compared())]).toEqual(['accepted', 'accepted']);
    const newer = new Sqlite(file());
    newer.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    expect([await refusal(copied()), await refusal(compared())]).toEqual(['store-newer', 'store-newer']);
    newer.exec('drop table rulings');
    expect([await refusal(copied()), await refusal(compared())]).toEqual(['store-newer', 'store-newer']);
    newer.close();
    await closeStore(live);
  });

  it('opens an older one that another process brought up, and writes to, while this one waited', async () => {
    const other = await openStore(file(), NOW);
    const outdate = () => other.engine.raw.pragma(`user_version = ${MIGRATIONS.length - 1}`);
    outdate();
    const raw = openFile(file());
    const exec = raw.exec.bind(raw);
    let waited = 0;
    raw.exec = (text) => {
      if (text === 'begin immediate' && waited++ === 0) {
        other.engine.raw.pragma(`user_version = ${MIGRATIONS.length}`);
        other.engine.raw.exec(`insert into leases values ('writer', 'elsewhere/1', ${NOW + 60_000})`);
      }
      return exec(text);
    };
    expect(await refusal(openStore(file(), NOW, raw).then(closeStore))).toBe('accepted');
    expect(waited).toBe(1);
    outdate();
    expect(await refusal(openStore(file(), NOW))).toBe('store-busy');
    await closeStore(other);
  });

  it('brings an older one up only when nobody writes there who still runs', async () => {
    const old = await openStore(file(), NOW);
    const gone = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' });
    const leaveTo = async (holder: string) => {
      await takeLease(old.db, holder, NOW);
      old.engine.raw.exec('drop table claim_parts');
      old.engine.raw.pragma(`user_version = ${MIGRATIONS.length - 1}`);
    };
    await leaveTo('elsewhere/1');
    expect(await refusal(openStore(file(), NOW))).toBe('store-busy');
    old.engine.raw.exec('delete from leases; create table claim_parts (claim text)');
    await leaveTo(`${hostname()}/${gone.stdout.trim()}`);
    expect(await refusal(openStore(file(), NOW).then(closeStore))).toBe('accepted');
    await closeStore(old);
  });

  it('refuses a file that is no database', async () => {
    const path = join(folder, 'hearsay.db');
    writeFileSync(path, 'This is a letter, not a database. '.repeat(100));
    expect(await refusal(openStore(path, NOW))).toBe('store-not-a-database');
  });

  it("refuses another program's database", async () => {
    const path = join(folder, 'hearsay.db');
    const other = new Sqlite(path);
    other.exec('create table recipes (id integer primary key)');
    other.close();
    expect(await refusal(openStore(path, NOW))).toBe('store-not-ours');
  });

  it('says that the disk is full, and keeps what it had', async () => {
    const store = await openStore(file(), NOW);
    const pages = store.engine.raw.pragma('page_count', { simple: true }) as number;
    store.engine.raw.pragma(`max_page_count = ${pages + 2}`);
    const body = crypto.getRandomValues(new Uint8Array(60_000));
    const capture = {
      url: 'https://a.example/',
      requestedUrl: null,
      kind: 'page',
      status: 200,
      headers: {},
      body,
      hint: {},
      knownAt: '2026-07-03T12:00:00.000Z',
    } as const;
    const error: unknown = await store.db
      .transaction()
      .execute((trx) => keepCapture(trx, capture, capture.knownAt))
      .catch((caught: unknown) => caught);
    expect(storageProblem(file(), error)?.problem.code).toBe('disk-full');
    expect(await store.db.selectFrom('captures').select('id').execute()).toEqual([]);
    expect(await store.db.selectFrom('bodies').select('hash').execute()).toEqual([]);
    await closeStore(store);
  });
});

describe('the lease of the one writer', () => {
  it('is refused to a second writer while it runs, and taken over once it has run out', async () => {
    const store = await openStore(file(), NOW);
    await takeLease(store.db, 'first', NOW);
    expect(await refusal(takeLease(store.db, 'second', NOW + 1_000))).toBe('writer-busy');
    expect(await refusal(takeLease(store.db, 'first', NOW + 1_000))).toBe('accepted');
    expect(await refusal(takeLease(store.db, 'second', NOW + 120_000))).toBe('accepted');
    await closeStore(store);
  });

  it('is taken over at once from a writer of this host that was killed', async () => {
    const store = await openStore(file(), NOW);
    const killed = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' });
    await takeLease(store.db, `${hostname()}/${killed.stdout.trim()}`, NOW);
    expect(await refusal(takeLease(store.db, 'elsewhere/1', NOW))).toBe('accepted');
    expect(await refusal(takeLease(store.db, `${hostname()}/${process.pid}`, NOW))).toBe('writer-busy');
    await closeStore(store);
  });
});

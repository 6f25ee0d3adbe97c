import type { Kysely } from 'kysely';
import { createSearchIndex } from '../dialect.ts';
import type { Schema } from '../schema.ts';

/** The first schema: truth, working state, derived tables. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await truth(db);
  await work(db);
  await derived(db);
  await createSearchIndex(db);
}

async function truth(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('bodies')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('codec', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('data', 'blob', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('captures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('url', 'text')
    .addColumn('requested_url', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('headers', 'text', (c) => c.notNull())
    .addColumn('body_hash', 'text', (c) => c.notNull().references('bodies.hash'))
    .addColumn('hint', 'text', (c) => c.notNull())
    .addColumn('source', 'text')
    .addColumn('known_at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('captures_url').on('captures').columns(['url', 'kind', 'known_at']).execute();
  await db.schema.createIndex('captures_requested').on('captures').column('requested_url').execute();
  await db.schema
    .createTable('configurations')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('rulings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('object', 'text')
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('probe_records')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tool', 'text', (c) => c.notNull())
    .addColumn('probe', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('public_ids')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('claim_key', 'text', (c) => c.notNull().unique())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
}

async function work(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('source_states')
    .addColumn('source', 'text', (c) => c.primaryKey())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('next_at', 'text')
    .execute();
  await db.schema
    .createTable('leases')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('holder', 'text', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('pending')
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('input', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pending_pk', ['stage', 'input'])
    .execute();
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
}

async function derived(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('documents')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('capture', 'text', (c) => c.notNull().references('captures.id'))
    .addColumn('url', 'text')
    .addColumn('publisher', 'text', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull())
    .addColumn('partial', 'integer', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .addColumn('known_at', 'text', (c) => c.notNull())
    .addColumn('superseded_at', 'text')
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('derived_by', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('documents_key').on('documents').columns(['key', 'known_at']).execute();
  await db.schema.createIndex('documents_known').on('documents').column('known_at').execute();
  await db.schema.createIndex('documents_capture').on('documents').column('capture').execute();
  await db.schema
    .createTable('sketches')
    .addColumn('shingle', 'integer', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sketches_pk', ['shingle', 'document'])
    .execute();
  await db.schema.createIndex('sketches_document').on('sketches').column('document').execute();
  await db.schema
    .createTable('marks')
    .addColumn('document', 'text', (c) => c.primaryKey())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('copies')
    .addColumn('a', 'text', (c) => c.notNull())
    .addColumn('b', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('copies_pk', ['a', 'b'])
    .execute();
  await db.schema
    .createTable('statements')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document', 'text', (c) => c.notNull().references('documents.id'))
    .addColumn('tool', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('known_at', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('derived_by', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('statements_document').on('statements').column('document').execute();
  await db.schema.createIndex('statements_tool').on('statements').column('tool').execute();
  await db.schema
    .createTable('statement_keys')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('statement', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('statement_keys_pk', ['key', 'statement'])
    .execute();
  await db.schema.createIndex('statement_keys_statement').on('statement_keys').column('statement').execute();
  await db.schema
    .createTable('releases')
    .addColumn('package', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('released_at', 'text')
    .addColumn('capture', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('releases_pk', ['package', 'version', 'address'])
    .execute();
  await db.schema.createIndex('releases_time').on('releases').column('released_at').execute();
  await db.schema
    .createTable('claims')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('tool', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('grade', 'text', (c) => c.notNull())
    .addColumn('actor', 'text')
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('first_seen', 'text', (c) => c.notNull())
    .addColumn('last_seen', 'text', (c) => c.notNull())
    .addColumn('introduced_key', 'text')
    .addColumn('fixed_key', 'text')
    .addColumn('last_key', 'text')
    .addColumn('event_date', 'text')
    .addColumn('proposition', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('derived_by', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('claims_slug').on('claims').column('slug').execute();
  await db.schema.createIndex('claims_seen').on('claims').columns(['last_seen desc', 'id']).execute();
  await db.schema
    .createIndex('claims_tool')
    .on('claims')
    .columns(['tool', 'last_seen desc', 'id', 'introduced_key', 'fixed_key', 'last_key'])
    .execute();
  await db.schema.createIndex('claims_event').on('claims').column('event_date').execute();
  for (const [table, other] of [
    ['claim_statements', 'statement'],
    ['claim_flags', 'flag'],
    ['claim_publishers', 'publisher'],
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn('claim', 'text', (c) => c.notNull())
      .addColumn(other, 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, ['claim', other])
      .execute();
    await db.schema.createIndex(`${table}_${other}`).on(table).column(other).execute();
  }
  await db.schema
    .createTable('tombstones')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('moved_to', 'text')
    .execute();
  await db.schema
    .createTable('stage_problems')
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('input', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('stage_problems_pk', ['stage', 'input', 'position'])
    .execute();
}

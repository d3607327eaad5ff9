import { isReading } from './sqlite-runner';

it.each([
  'SELECT 1',
  '  select * from "x"',
  'PRAGMA table_xinfo("shelves")',
  'PRAGMA "table_info"("shelves")',
  'PRAGMA foreign_key_check',
  'WITH a AS (SELECT 1) SELECT * FROM a',
  'EXPLAIN QUERY PLAN SELECT 1',
])('reads: %s', (sql) => expect(isReading(sql)).toBe(true));

it.each([
  'INSERT INTO x VALUES (1)',
  'UPDATE x SET a = 1',
  'WITH a AS (SELECT 1) INSERT INTO x SELECT * FROM a',
  'with a as (select 1)\n delete from x',
  'PRAGMA foreign_keys = OFF',
  'PRAGMA user_version = 3',
  'PRAGMA wal_checkpoint(TRUNCATE)',
  'PRAGMA optimize',
  'CREATE TABLE x (a)',
  'BEGIN TRANSACTION',
  'VACUUM',
  '/* SELECT */ DELETE FROM x',
])('may write: %s', (sql) => expect(isReading(sql)).toBe(false));

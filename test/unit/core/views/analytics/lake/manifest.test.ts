import { expect, it } from '@jest/globals';
import {
  emptyManifest,
  type LakeManifest,
  listKey,
  listText,
  objectKey,
  objectsOf,
  type Sealed,
  withSealed,
} from '../../../../../../core/views/analytics/index.ts';
import { generationOfList, generationPrefix } from '../../../../../../core/views/analytics/lake/layout.ts';

const of = { world: 'default', generation: 3 };
const object = (period: string, hash: string) => ({
  key: objectKey(of, 'events', period, hash.repeat(16)),
  rows: 2,
  bytes: 10,
  sha256: hash.repeat(16),
});
const sealed = (period: string, hash = 'abcd'): Sealed => ({ period, objects: { events: object(period, hash) } });
const build = (...all: Sealed[]): LakeManifest =>
  all.reduce((manifest, each) => withSealed(manifest, each, 77), emptyManifest('default', 3));

it('names a day until its month takes its place, and lets the day’s object retire', () => {
  const days = build(sealed('2026-10-30'), sealed('2026-10-31'), sealed('2026-11-01'));
  const month = withSealed(days, sealed('2026-10'), 99);
  expect(month.sealed.map(({ period }) => period)).toEqual(['2026-10', '2026-11-01']);
  expect(month.retired).toEqual(
    ['2026-10-30', '2026-10-31'].map((day) => ({ key: object(day, 'abcd').key, since: 99 })),
  );
});

it('sealed again alike is the same; sealed again with other content, the object before retires', () => {
  const once = build(sealed('2026-10'));
  expect(withSealed(once, sealed('2026-10'), 99)).toEqual(once);
  const other = withSealed(once, sealed('2026-10', 'ffff'), 99);
  expect(objectsOf(other.sealed)).toEqual([object('2026-10', 'ffff')]);
  expect(other.retired).toEqual([{ key: object('2026-10', 'abcd').key, since: 99 }]);
});

it('knows periods without rows, which have no object', () => {
  const manifest = build({ period: '2026-10', objects: {} }, sealed('2026-11-01'));
  expect(objectsOf(manifest.sealed, 'events')).toHaveLength(1);
  expect(objectsOf(manifest.sealed, 'memberships')).toEqual([]);
  expect(withSealed(manifest, { period: '2026-11', objects: {} }, 99).retired).toHaveLength(1);
});

it('is listed for catalogues as the addresses of one table, of a generation that the text tells', () => {
  const manifest = build(sealed('2026-10'), sealed('2026-11-01', 'ef01'));
  const text = listText('bucket', manifest, 'events');
  expect(text).toBe(
    's3://bucket/lake/world=default/generation=3/events/2026-10-abcdabcdabcd.parquet\n' +
      's3://bucket/lake/world=default/generation=3/events/2026-11-01-ef01ef01ef01.parquet\n',
  );
  expect(generationOfList(text)).toBe(3);
  expect([listText('bucket', manifest, 'memberships'), generationOfList('')]).toEqual(['', null]);
  expect(listKey('default', 'events').startsWith(generationPrefix(of))).toBe(false);
});

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { MANIFESTS } from '../../functions/manifests.ts';
import { danglingReferences, divideConcurrency, functionNames, functionOf, tables } from '../../lib/capability.ts';
import { root } from '../tools/documents.ts';

describe('manifests', () => {
  it('lie in the folder of their name, and are all in the list', () => {
    const folders = globSync('functions/**/manifest.ts', { cwd: root }).map((file) => String(file.split('/').at(-2)));
    // The one of the platform says how manifests look.
    expect(folders.filter((name) => name !== 'platform').sort()).toEqual(MANIFESTS.map(({ name }) => name).sort());
  });

  it('name entries that exist, in their own folder, by the suffix of their trigger', () => {
    const suffix = { http: '.http.ts', queue: '.sqs.ts', topic: '.sns.ts', 'every-minute': '.schedule.ts' } as const;
    for (const name of functionNames) {
      const { entry, capability, trigger } = functionOf(name);
      expect(existsSync(join(root, entry))).toBe(true);
      expect(entry).toMatch(new RegExp(`^functions/(platform/)?${capability}/`));
      expect(entry.endsWith(suffix[trigger.kind])).toBe(true);
    }
    const entries = globSync('functions/**/*.{http,sqs,sns,schedule}.ts', { cwd: root });
    expect(entries.sort()).toEqual(functionNames.map((name) => functionOf(name).entry).sort());
  });

  it('refer to nothing that none of them has', () => {
    expect(danglingReferences()).toEqual([]);
    expect(tables.size).toBeGreaterThan(10);
  });

  it('end what answers requests before the gateway gives up', () => {
    for (const name of functionNames.filter((each) => functionOf(each).trigger.kind === 'http')) {
      expect(functionOf(name).timeout).toBeLessThan(30);
    }
  });
});

describe('the executions of queues', () => {
  const weights = fc
    .uniqueArray(fc.string(), { minLength: 1, maxLength: 12 })
    .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), fc.integer({ min: 1, max: 9 })))));

  it('are two each at least, never more together than there are, and more for who weighs more', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 100 }), (pairs, more) => {
        const total = 2 * pairs.length + more;
        const shares = divideConcurrency(total, new Map(pairs));
        const sum = [...shares.values()].reduce((all, share) => all + share, 0);
        expect(Math.min(...shares.values())).toBeGreaterThanOrEqual(2);
        expect(sum).toBeLessThanOrEqual(total);
        expect(total - sum).toBeLessThan(pairs.length);
        for (const [a, weightOfA] of pairs) {
          for (const [b, weightOfB] of pairs) {
            if (weightOfA >= weightOfB) expect(shares.get(a)).toBeGreaterThanOrEqual(shares.get(b) ?? 0);
          }
        }
      }),
    );
  });

  it('are refused where there are fewer than two each', () => {
    expect(() =>
      divideConcurrency(
        3,
        new Map([
          ['a', 1],
          ['b', 1],
        ]),
      ),
    ).toThrow(RangeError);
    expect(
      divideConcurrency(
        4,
        new Map([
          ['a', 1],
          ['b', 9],
        ]),
      ),
    ).toEqual(
      new Map([
        ['a', 2],
        ['b', 2],
      ]),
    );
  });
});

describe('the name of a view', () => {
  /** Views by a word that nothing else is called by, and where it may stand beside the view's own two folders. */
  const views = ['prospect', 'revops'];
  const searched = [
    '{lib,local,bin,scripts}/**/*.{ts,mjs}',
    'functions/{platform,worlds,print,msp,docs}/**/*.ts',
    'functions/*.ts',
    'core/{kernel,world,measures,print,events}/**/*.ts',
  ];
  const exempt = [
    'functions/manifests.ts',
    // The types of report in the API, of all views.
    'functions/report-kinds.ts',
    // A prospect is also what sales calls a client to be.
    'core/world/pack/sales.ts',
    'core/world/pack/selling.ts',
  ];

  it.each(views)('%s stands in its two folders and in one line', (view) => {
    const files = searched.flatMap((pattern) => globSync(pattern, { cwd: root }));
    expect(files.length).toBeGreaterThan(300);
    const knowing = files.filter((file) => new RegExp(view, 'i').test(readFileSync(join(root, file), 'utf8')));
    expect(knowing.filter((file) => !exempt.some((path) => file.startsWith(path)))).toEqual([]);
    const linesIn = (file: string) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) => line.includes(view));
    expect(linesIn('functions/manifests.ts')).toHaveLength(2);
    expect(linesIn('functions/report-kinds.ts').every((line) => line.startsWith('import '))).toBe(true);
  });
});

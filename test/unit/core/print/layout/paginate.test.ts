import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { paginate } from '../../../../../core/print/layout/paginate.ts';
import { type Strip, strip } from '../../../../../core/print/layout/strip.ts';

const AREA = { x: 48, y: 64, width: 499, height: 700 };
const CLOSE = 1e-3;
/** Pages up to which a report may be set for looks alone. */
const ENOUGH = 6;

const plain = (height: number, more: Partial<Strip> = {}): Strip => strip({ height, gap: 8, place: () => [], ...more });

const strips = fc.array(
  fc
    .record({
      height: fc.integer({ min: 5, max: 220 }),
      give: fc.double({ min: 0, max: 0.5, noNaN: true }),
      more: fc.double({ min: 0, max: 0.5, noNaN: true }),
      gap: fc.integer({ min: 0, max: 28 }),
      room: fc.constantFrom(0, 0, 84, 170),
      keepNext: fc.boolean(),
    })
    .map(({ height, give, more, gap, room, keepNext }) =>
      plain(height, { least: height * (1 - give), most: height * (1 + more), gap, room, keepNext }),
    ),
  { minLength: 1, maxLength: 80 },
);

/** Heights of a page's strips, and of the gaps between them, as low as they may be. */
const tightest = (some: readonly Strip[]): number =>
  some.reduce((sum, { least, gap }, index) => sum + least + (index === 0 ? 0 : 0.7 * gap), 0);

/** Strips that stay together, as chains. */
function chainsOf(all: readonly Strip[]): readonly (readonly Strip[])[] {
  const chains: Strip[][] = [[]];
  for (const one of all) {
    chains.at(-1)?.push(one);
    if (!one.keepNext) chains.push([]);
  }
  return chains.filter((chain) => chain.length > 0);
}

/** The fewest pages that there can be: each takes as many chains as fit. */
function fewest(chains: readonly (readonly Strip[])[]): number {
  let [pages, page] = [1, [] as readonly Strip[]];
  for (const chain of chains) {
    const longer = [...page, ...chain];
    if (tightest(longer) <= AREA.height) page = longer;
    else {
      pages += 1;
      page = chain;
    }
  }
  return pages;
}

const fitting = strips.filter((all) => chainsOf(all).every((chain) => tightest(chain) <= AREA.height));

describe('strips on pages', () => {
  it('are all there, in order, none outside of its page, over another, or lower or higher than it may be', () => {
    fc.assert(
      fc.property(strips, (all) => {
        const pages = paginate(all, AREA);
        expect(pages.flatMap((page) => page.map((placed) => placed.strip))).toEqual(all);
        for (const page of pages) {
          let foot = AREA.y;
          for (const { strip: one, top, height } of page) {
            expect(top).toBeGreaterThanOrEqual(foot - CLOSE);
            expect(height).toBeGreaterThanOrEqual(one.least - CLOSE);
            expect(height).toBeLessThanOrEqual(one.most + CLOSE);
            foot = top + height;
          }
          expect(foot).toBeLessThanOrEqual(AREA.y + AREA.height + CLOSE);
        }
      }),
    );
  });

  it('stay together where they are to, unless they are higher than a page', () => {
    fc.assert(
      fc.property(fitting, (all) => {
        const parted = paginate(all, AREA)
          .slice(0, -1)
          .filter((page) => page.at(-1)?.strip.keepNext);
        expect(parted).toEqual([]);
      }),
    );
  });

  it('are on as few pages as can be where these are many', () => {
    fc.assert(
      fc.property(fitting, (all) => {
        const pages = paginate(all, AREA).length;
        expect(pages).toBeLessThanOrEqual(Math.max(ENOUGH, fewest(chainsOf(all))));
      }),
    );
  });

  it('are made higher so that a page is filled, but not on the last', () => {
    const drawing = plain(400, { most: 650 });
    const [first, second] = paginate([drawing, drawing], AREA);
    expect(first?.[0]?.height).toBeCloseTo(650);
    expect(second?.[0]?.height).toBe(400);
  });

  it('that are rows of a table are parted only where they must be', () => {
    const head = plain(20);
    const table = Array.from({ length: 12 }, () => plain(20, { gap: 0, head }));
    const [first, second] = paginate([plain(560), ...table], AREA);
    expect([first?.length, second?.length]).toEqual([1, 13]);
    const long = Array.from({ length: 60 }, () => plain(20, { gap: 0, head }));
    const rows = paginate([plain(560), ...long], AREA).map(
      (page) => page.filter((one) => one.strip.head === head).length,
    );
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(60);
    for (const count of rows) if (count > 0) expect(count).toBeGreaterThan(3);
  });

  it('higher than a page are refused', () => {
    expect(() => paginate([plain(AREA.height + 1)], AREA)).toThrow('more than a page');
  });
});

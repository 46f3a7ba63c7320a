import { pageTypes } from '../../../../../../../core/views/operations/index.ts';
import { hasPdfTools } from '../../../../../../tools/pdf-tools.ts';
import {
  expectFiguresOfMeasures,
  expectFull,
  expectNothingEmpty,
  expectSumsRight,
  expectTablesWhole,
} from './document.ts';
import { layoutFaults } from './layout.ts';
import { compose, type Given, open } from './opened.ts';
import { expectReadable } from './pdf.ts';

const withTools = hasPdfTools() ? test : test.skip;

/** Tests of every page type of a world. @param isFull it has rows of every kind, and enough of them for each chart */
export function testPages(world: string, given: Given, isFull: boolean): void {
  describe.each(pageTypes)(`%s of ${world}`, (page) => {
    const opened = () => open(given, page);

    test('key figures are those of the measures: now, or of the last whole month', async () => {
      expectFiguresOfMeasures(await opened());
    });

    test('nothing in it is undefined, not a number or empty where something is to be said', async () => {
      expectNothingEmpty(await opened());
    });

    test('tables are as wide as their columns, at most 25 rows long, or say why they are empty', async () => {
      expectTablesWhole(await opened());
    });

    test('shares add up to 100.0, a waterfall to its end', async () => {
      expectSumsRight(await opened());
    });

    test('the same input gives the same document', async () => {
      const { document } = await opened();
      expect(await compose(given, page)).toEqual(document);
    });

    test('no text lies outside its box or over another', async () => {
      const { layout } = await opened();
      expect(layoutFaults(layout)).toEqual([]);
    });

    withTools('the file has nothing wrong, and each text and key figure can be read in it', async () => {
      await expectReadable(await opened());
    });

    if (isFull) {
      test('it has five charts or more of four kinds, and tables', async () => {
        expectFull(await opened());
      });
    }
  });
}

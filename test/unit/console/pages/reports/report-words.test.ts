import { expect, it } from '@jest/globals';
import {
  bodyOf,
  kinds,
  latestByKind,
  sizeText,
  titleOf,
  titles,
  usualPaper,
} from '../../../../../console/src/pages/reports/report-words.ts';
import { reports } from '../../../../../core/views/operations/catalogue.ts';
import { reportKinds } from '../../../../../functions/report-kinds.ts';

it('has each report of the company in the words of its cover', () => {
  const words = reports.map(({ id, title, question }) => ({ id, title, question }));
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect([...kinds].sort(byId)).toEqual(words.sort(byId));
});

it('names whatever the list may have', () => {
  expect([...titles.keys()].sort()).toEqual([...reportKinds].sort());
  expect([titleOf('rep-coaching'), titleOf('later')]).toEqual(['Rep coaching', 'later']);
});

it('writes sizes, and knows the paper of a country', () => {
  expect([12, 412_345, 1_240_000].map(sizeText)).toEqual(['1 kB', '412 kB', '1.2 MB']);
  expect(['en-US', 'fr-CA', 'en-GB', 'de'].map(usualPaper)).toEqual(['Letter', 'Letter', 'A4', 'A4']);
});

it('finds the latest of each kind', () => {
  const rows = ['b', 'a', 'b'].map((pageType, index) => ({ id: `${index}`, pageType })) as never;
  expect([...latestByKind(rows)].map(([kind, { id }]) => [kind, id])).toEqual([
    ['b', '0'],
    ['a', '1'],
  ]);
});

it('asks with the words that were written, and leaves out the others', () => {
  const empty = { paper: 'A4', summary: ' ', findings: '\n', recommendations: '' } as const;
  expect(bodyOf('sales-pipeline', empty)).toEqual({ pageType: 'sales-pipeline', paper: 'A4' });
  expect(bodyOf('sales-pipeline', { ...empty, summary: 'Well. ', findings: 'One\n\n two ' })).toEqual({
    pageType: 'sales-pipeline',
    paper: 'A4',
    summary: 'Well.',
    insights: { keyFindings: ['One', 'two'] },
  });
});

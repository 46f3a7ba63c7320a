import { describe, expect, it } from '@jest/globals';
import { repCoachingReport } from '../../../../../../core/views/revops/report/coaching/rep-coaching.ts';
import { repCoachingInsights } from '../../../../../../core/views/revops/reps/rep-coaching-insights.ts';
import { PEERS } from '../../../../../../core/views/revops/reps/thresholds.ts';
import { chartsOf, figuresOf, tablesOf, textsOf } from '../../operations/pages/checks/document.ts';
import { documentsOf, inputOf, sourcesOf } from './opened.ts';

const companies = [{ seed: 42 }, { seed: 8, counts: { reps: 11 } }];

describe('a coaching report', () => {
  it.each(companies)('names nobody but the rep and the manager, of %j', (given) => {
    const reps = sourcesOf(given).reps.rows;
    const documents = documentsOf(given, 'rep-coaching');
    expect(documents).toHaveLength(Math.min(8, reps.length));
    for (const [n, document] of documents.entries()) {
      const texts = textsOf(document).join('\n');
      const own = reps[n];
      expect(texts).toContain(own?.repName);
      const others = reps.filter(({ repName }) => repName !== own?.repName).map(({ repName }) => repName);
      const managers = reps.map(({ managerName }) => managerName).filter((name) => name !== own?.managerName);
      expect([...others, ...managers].filter((name) => texts.includes(name))).toEqual([]);
    }
  });

  it.each(companies)('gives no place in an order, and marks nothing as bad, of %j', (given) => {
    for (const document of documentsOf(given, 'rep-coaching')) {
      expect(textsOf(document).filter((text) => /#\d|\brank|\bworst|At Risk|Needs Improvement/.test(text))).toEqual([]);
      expect(figuresOf(document).filter(({ judgement }) => judgement === 'worse')).toEqual([]);
      const tones = chartsOf(document).flatMap((chart) =>
        chart.kind === 'bars' ? chart.bars.map((bar) => bar.tone) : [],
      );
      expect(tones.filter((tone) => tone !== 'plain' && tone !== 'muted')).toEqual([]);
      const cells = tablesOf(document).flatMap(({ rows }) => rows.flat());
      expect(cells.filter(({ tone }) => tone === 'bad' || tone === 'warn')).toEqual([]);
      const statements = document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'statements' ? block.statements : [])),
      );
      expect(statements.filter(({ tone }) => tone !== 'positive' && tone !== 'plain')).toEqual([]);
    }
  });

  it('shows no median of fewer than three people, who would be known by it', () => {
    const given = { seed: 5, counts: { reps: PEERS.value - 1 } };
    for (const document of documentsOf(given, 'rep-coaching')) {
      const columns = tablesOf(document).flatMap((table) => table.columns.map(({ label }) => label));
      expect(columns).not.toContain('Top performers');
      const texts = textsOf(document).filter((text) => / median (?:of|is) [\d$]|the company median/.test(text));
      expect(texts).toEqual([]);
      expect(figuresOf(document).filter(({ change }) => / median [\d$]/.test(change))).toEqual([]);
    }
  });

  it('shows the figures of the datasets', () => {
    const input = inputOf({ seed: 42 });
    const [rep] = sourcesOf({ seed: 42 }).reps.rows;
    const document = repCoachingReport(input, rep?.repId ?? '');
    const won = sourcesOf({ seed: 42 })
      .closedOpportunities.rows.filter(
        (row) => row.ownerId === rep?.repId && row.outcome === 'Won' && row.closeQuarter === 'Q4 2026',
      )
      .reduce((sum, { amount }) => sum + amount, 0);
    const figure = figuresOf(document).find(({ id }) => id === 'closedWon');
    expect(figure?.value).toBe(`$${(won / 100).toLocaleString('en-US')}`);
  });

  it('has the words of a narrator where there is one, and says who wrote', () => {
    const input = inputOf({ seed: 42 });
    const [insight] = input.data.rows(repCoachingInsights);
    if (!insight) throw new Error('there is no insight');
    const other = { ...insight, overallAssessment: 'In other words.', modelVersion: 'some.model-v1' };
    const texts = textsOf(repCoachingReport(input, insight.repId, other));
    expect(texts).toContain('In other words.');
    expect(texts).toContain('Written by some.model-v1 from the figures of this report.');
    expect(texts).not.toContain(insight.overallAssessment);
  });

  it('of somebody who is no rep is refused', () => {
    expect(() => repCoachingReport(inputOf({ seed: 42 }), 'rep-99')).toThrow(RangeError);
  });
});

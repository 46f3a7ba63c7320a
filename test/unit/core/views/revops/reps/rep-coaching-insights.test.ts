import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { narrationFault } from '../../../../../../core/kernel/citation.ts';
import { rulesNarrator } from '../../../../../../core/kernel/narrator.ts';
import { DAY, isoDate, parseDate } from '../../../../../../core/kernel/time.ts';
import { coachingMetrics } from '../../../../../../core/views/revops/reps/coaching-metrics.ts';
import { improvementText } from '../../../../../../core/views/revops/reps/coaching-texts.ts';
import { deadlineOf, inTimeFor } from '../../../../../../core/views/revops/reps/deadlines.ts';
import {
  insightPassages,
  narrateInsights,
  withWords,
} from '../../../../../../core/views/revops/reps/insight-passages.ts';
import {
  type RepInsight,
  repCoachingInsights,
} from '../../../../../../core/views/revops/reps/rep-coaching-insights.ts';
import { NOTABLE, urgencies } from '../../../../../../core/views/revops/reps/thresholds.ts';
import { inputsOf } from './chain.ts';
import { anyRepSources, type RepSources } from './rep-rows.ts';
import { activity, closedDeal, contact, openDeal, quotaRow, repRow, sourcesWith, TODAY } from './scene.ts';

const insightsOf = (sources: RepSources) => repCoachingInsights.compute(inputsOf(sources).forInsights);

/** Three reps of one team: the first engages five contacts a deal, the others one and two. */
function team(contacts: readonly number[] = [5, 1, 2]): RepSources {
  const ids = contacts.map((_, n) => `rep-${n + 1}`);
  return sourcesWith({
    reps: ids.map((repId) => repRow({ repId })),
    quotas: ids.map((repId) => quotaRow('2026-10-01', 10_000_00, repId)),
    closed: ids.flatMap((ownerId, n) =>
      (['Won', 'Lost'] as const).map((outcome) => closedDeal({ ownerId, outcome, engagedContacts: contacts[n] ?? 0 })),
    ),
    open: ids.map((ownerId) => openDeal({ ownerId, opportunityId: `lead-${ownerId}` })),
    contacts: ids.map((repId) => contact({ opportunityId: `lead-${repId}` })),
    activities: ids.map((ownerId) => activity({ ownerId })),
  });
}

const textsOf = (row: RepInsight): string[] => [
  row.overallAssessment,
  row.primaryFocusArea,
  ...row.strengths.flatMap((one) => Object.values(one)),
  ...row.improvements.flatMap((one) => Object.values(one)),
  ...row.priorityActions.flatMap(({ action, reason }) => [action, reason]),
];

describe('rep_coaching_insights', () => {
  it('given any rows, then there are at most three of each, in whole texts that name no colleague', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const named = { ...sources, reps: sources.reps.map((rep) => ({ ...rep, repName: `Person ${rep.repId}` })) };
        const rows = insightsOf(named);
        expect(rows).toHaveLength(sources.reps.length);
        for (const row of rows) {
          for (const list of [row.strengths, row.improvements, row.priorityActions])
            expect(list.length).toBeLessThanOrEqual(3);
          for (const written of textsOf(row)) expect(written).not.toMatch(/undefined|null|NaN|Infinity|^$/);
          const others = named.reps.filter(({ repId }) => repId !== row.repId);
          for (const { repName } of others) {
            expect(textsOf(row).filter((written) => new RegExp(`${repName}(?!\\d)`).test(written))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('given any rows, then values are those of the other datasets and medians are theirs', () => {
    fc.assert(
      fc.property(anyRepSources, (sources) => {
        const { views, drivers, activity: metrics, actions } = inputsOf(sources).forInsights;
        const factsOf = (repId: string) => ({
          view: views.find((row) => row.repId === repId) ?? fail(),
          drivers: new Map(drivers.filter((row) => row.repId === repId).map((row) => [row.metricName as string, row])),
          activity: metrics.find((row) => row.repId === repId && row.period === '30d') ?? null,
        });
        for (const row of insightsOf(sources)) {
          const { managerName } = factsOf(row.repId).view;
          const mates = views.filter((view) => view.managerName === managerName);
          const peers = mates.length >= 3 ? mates : views;
          const words = mates.length >= 3 ? 'team' : 'company';
          for (const { title, metricValue, metricComparison } of row.strengths) {
            const metric = coachingMetrics.find(({ label }) => label === title) ?? fail();
            const values = peers.map(({ repId }) => metric.valueOf(factsOf(repId))).filter((value) => value !== null);
            const sorted = values.sort((a, b) => a - b);
            const median = ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
            const value = metric.valueOf(factsOf(row.repId)) ?? 0;
            expect([metricValue, metricComparison]).toEqual([
              metric.write(value),
              `${metric.write(median)} ${words} median`,
            ]);
            const lead = metric.better === 'higher' ? value - median : median - value;
            expect(lead).toBeGreaterThanOrEqual(NOTABLE.value * median - 1e-9);
          }
          for (const { title, impactEstimate } of row.improvements) {
            const driver = drivers.find((one) => one.repId === row.repId && one.metricLabel === title);
            if (driver) expect(impactEstimate).toBe(driver.gapImpact);
          }
          const first = actions
            .filter(({ repId }) => repId === row.repId)
            .sort((a, b) => a.priorityRank - b.priorityRank);
          expect(row.priorityActions.map(({ dealAmount, reason }) => [dealAmount, reason])).toEqual(
            first.slice(0, 3).map(({ dealAmount, actionReason }) => [dealAmount, actionReason]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('given a team, then a strength and a gap are told against its median', () => {
    const [first, second] = insightsOf(team());
    expect(first?.strengths[0]).toEqual({
      title: 'Contacts engaged per deal',
      detail: '5.0 against a team median of 2.0: several people carry each deal, and no single departure ends it.',
      metricValue: '5.0',
      metricComparison: '2.0 team median',
    });
    expect(second?.improvements[0]).toMatchObject({
      title: 'Contacts engaged per deal',
      gapValue: '1.0 against a team median of 2.0',
    });
    expect(second?.primaryFocusArea).toBe('Contacts engaged per deal');
    expect(second?.overallAssessment).toMatch(
      /^Bo Li rep-2 stands at \d+% of quota for the year to date, the team median\. The win rate over four quarters is 50%, the team median\./,
    );
    expect(second?.modelVersion).toBe('rules-1');
  });

  it('given top performers behind the median, then they are not held up as an example', () => {
    const metric = coachingMetrics.find(({ id }) => id === 'contacts_per_deal') ?? fail();
    const standing = { metric, value: 1, median: 2, peers: 'team', margin: -0.5, impact: '' } as const;
    const told = [3, 2, 1.5, null].map((top) => improvementText({ ...standing, top }).detail);
    expect(told.map((text) => /top performers/.test(text))).toEqual([true, false, false, false]);
    expect(told[0]).toMatch(/^1\.0 against a team median of 2\.0, and 3\.0 among top performers: /);
  });

  it('given a difference just below a tenth, then it is neither; from a tenth on it is', () => {
    const titlesOf = (mine: number) => insightsOf(team([mine, 100, 100]))[0]?.improvements.map(({ title }) => title);
    expect(titlesOf(91)).not.toContain('Contacts engaged per deal');
    expect(titlesOf(90)).toContain('Contacts engaged per deal');
  });

  it('given a team of two, then the median is that of all reps', () => {
    const four = team([5, 1, 2, 4]);
    const reps = four.reps.map((rep, n) => (n < 2 ? rep : { ...rep, managerName: 'Somebody Else' }));
    const [first] = insightsOf({ ...four, reps });
    expect(first?.strengths[0]?.metricComparison).toBe('3.0 company median');
  });

  it('given a company of two, then there is no median: it would tell each what the other has', () => {
    for (const row of insightsOf(team([5, 1]))) {
      expect([row.strengths, row.improvements]).toEqual([[], []]);
      expect(row.overallAssessment).not.toContain('median');
    }
  });

  it('given a rep of whom nothing is known, then it says so, and nothing else', () => {
    const [row] = insightsOf(sourcesWith({}));
    expect(row).toMatchObject({
      strengths: [],
      improvements: [],
      priorityActions: [],
      overallAssessment: 'Bo Li rep-1 has no quota in the year so far. No deal is open: building pipeline comes first.',
      primaryFocusArea: 'Build pipeline',
    });
  });

  it('given no habit is behind, then a rep behind the median is sent to the open deals, and one ahead to nothing new', () => {
    const same = team([2, 2, 2]);
    const quotas = [40, 10, 5].map((amount, n) => quotaRow('2026-10-01', amount * 1_000_000, `rep-${n + 1}`));
    expect(insightsOf({ ...same, quotas }).map(({ primaryFocusArea }) => primaryFocusArea)).toEqual([
      'The open deals, in the order of the priority actions',
      'Keep up what works',
      'Keep up what works',
    ]);
  });

  it('deadlines are the day, the week’s Friday or the next, and never a weekend’s', () => {
    expect(urgencies.map((urgency) => deadlineOf(urgency, parseDate('2026-11-18')))).toEqual([
      '2026-11-18',
      '2026-11-20',
      '2026-11-27',
    ]);
    expect(urgencies.map((urgency) => deadlineOf(urgency, parseDate('2026-11-21')))).toEqual([
      '2026-11-23',
      '2026-11-27',
      '2026-12-04',
    ]);
    for (let n = 0; n < 14; n += 1) {
      for (const urgency of urgencies) {
        const due = parseDate(deadlineOf(urgency, TODAY + n * DAY));
        expect([isoDate(due), [0, 6].includes(new Date(due).getUTCDay())]).toEqual([isoDate(due), false]);
        expect(due).toBeGreaterThanOrEqual(TODAY + n * DAY);
      }
    }
  });

  it('what prepares a step is raised just so far that it is due by its day', () => {
    const anyDay = fc.nat(13).map((n) => TODAY + n * DAY);
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 20 * 24 }),
        fc.constantFrom(...urgencies),
        (asOf, hours, urgency) => {
          const step = asOf + hours * (DAY / 24);
          const inTime = urgencies.filter((one) => deadlineOf(one, asOf) <= isoDate(step));
          const raised = inTimeFor(step, urgency, asOf);
          const wanted = inTime.includes(urgency) ? urgency : (inTime.at(-1) ?? 'today');
          expect(raised).toBe(wanted);
        },
      ),
    );
  });
});

describe('coaching in a narrator’s words', () => {
  it('given any rows, then drafts cite only what is given, and the rules’ narrator changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyRepSources, async (sources) => {
        const rows = insightsOf(sources);
        for (const passage of rows.flatMap(insightPassages)) {
          expect([passage.draft, narrationFault(passage.draft, passage)]).toEqual([passage.draft, null]);
        }
        expect(await narrateInsights(rows, rulesNarrator)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('given a model wrote one text, then it stands, the others are drafts, and the model is named', () => {
    const [row] = insightsOf(team());
    if (!row) throw new Error('no row');
    const [overall, strength] = insightPassages(row);
    const words = withWords(row, new Map([[strength?.id ?? '', 'Several people carry each deal.']]), 'a-model');
    expect(words.strengths[0]?.detail).toBe('Several people carry each deal.');
    expect(words.overallAssessment).toBe(overall?.draft);
    expect([words.modelVersion, words.strengths[0]?.metricValue]).toEqual(['a-model', '5.0']);
  });

  it('given a figure that is not in the draft, then it is found', () => {
    const [row] = insightsOf(team());
    const [overall] = row ? insightPassages(row) : [];
    if (!overall) throw new Error('no passage');
    expect(narrationFault('It stands at 93% of quota.', overall)).toBe('93% was not given');
  });

  it('ids of passages are of one rep, so that all reps can be asked for at once', () => {
    const ids = insightsOf(team())
      .flatMap(insightPassages)
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function fail(): never {
  throw new Error('a text cites what no dataset has');
}

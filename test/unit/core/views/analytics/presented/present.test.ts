import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../../../../../../core/kernel/time.ts';
import { presentDashboard } from '../../../../../../core/views/analytics/index.ts';
import { figureText } from '../../../../../../core/views/analytics/words.ts';
import { type Given, inputOf, nothing } from '../report/opened.ts';

const givens: Readonly<Record<string, Given>> = {
  'a quarter': {},
  'two days, by hour, beside the year before': { days: 2, after: 60, compare: 'year' },
  'everything, beside nothing': { days: 300, after: 0, compare: 'none' },
  'a range in a zone that cuts its days': { zone: { id: 'Asia/Kathmandu', offset: 5.75 * HOUR, transitions: [] } },
  'an empty range': { days: 0 },
  'no telemetry at all': { telemetry: nothing },
};

describe.each(Object.entries(givens))('the academy of %s', (_, given) => {
  const { data, question } = inputOf(given);
  const shown = presentDashboard(data, question);
  const sections = Object.values(shown);

  it('has its own figures unchanged', () => {
    expect(shown).toMatchObject(data);
    expect(Object.keys(shown)).toEqual(['executive', 'growth', 'monetization', 'learning', 'ops']);
  });

  it('compares a card with the range before as its two values differ, and ends its line with its value', () => {
    const faults = sections.flatMap(({ cards }) =>
      cards.flatMap(({ id, value, previous, unit, better, display, compared_with: change, spark, window }) => {
        const found: unknown[] = [];
        if (display !== figureText(unit, value)) found.push(display);
        if (spark && spark.points.at(-1)?.value !== value) found.push(spark.points.at(-1));
        const comparable = value !== null && previous !== null && (unit === 'percent' || previous > 0);
        if ((change !== undefined) !== comparable) found.push('compared', change);
        if (change && value !== null && previous !== null) {
          const plain = unit === 'percent' ? value - previous : (value / previous - 1) * 100;
          if (Math.abs(plain - change.change) > 0.0501 + Math.abs(plain) * 1e-9) found.push(plain, change.change);
          const good =
            better === 'neither'
              ? 'none'
              : change.change === 0
                ? 'same'
                : change.change > 0 === (better === 'up')
                  ? 'better'
                  : 'worse';
          if (change.judgement !== good) found.push(change.judgement);
          if (change.against.to !== window.to || change.window.to > change.against.to) found.push(change.window);
        }
        return found.map((fault) => [id, fault]);
      }),
    );
    expect(faults).toEqual([]);
  });

  it('has texts for every point and cell, and every point on its axis', () => {
    const faults = sections.flatMap(({ trends, tables }) => [
      ...trends.filter(({ points, displays, label_details: labels, unit }) =>
        points.some(({ value, label }, n) => displays[n] !== figureText(unit, value) || labels[n]?.key !== label),
      ),
      ...trends.filter(({ points, axis: { domain } }) =>
        points.some(({ value }) => value !== null && (value < domain.min || value > domain.max)),
      ),
      ...tables.filter(({ columns, rows }) => rows.some(({ cells }) => columns.some(({ id }) => !cells[id]?.display))),
    ]);
    expect(faults.map(({ id }) => id)).toEqual([]);
    expect(JSON.stringify(shown)).not.toMatch(/NaN|undefined|Infinity|"-\$?\d/);
  });

  it('stands in one order, each with a sentence that leaves no gap and counts one as one', () => {
    for (const { cards, trends, funnels, tables, message } of sections) {
      const all = [...cards, ...trends, ...funnels, ...tables];
      expect(all.map(({ order }) => order)).toEqual(all.map((_entry, n) => n + 1));
      expect(all.filter((one) => one.message === '' || one.alt === '')).toEqual([]);
      const told = [message, ...all.map((one) => one.message), ...tables.map(({ alt }) => alt)];
      expect(told.filter((text) => /—|(?<![\d.,])1 (?:rows|people|days)\b/.test(text))).toEqual([]);
    }
  });
});

it('names what leads in a table by a dimension, where one row does', () => {
  const { data, question } = inputOf({});
  const { tables } = presentDashboard(data, question).growth;
  const [byChannel] = tables.filter(({ id }) => id === 'registrations-by-channel');
  const people = (byChannel?.rows ?? []).map(({ values, cells }) => ({
    of: values['new-users']?.value ?? 0,
    name: cells.channel?.display,
  }));
  const most = Math.max(...people.map(({ of }) => of));
  const leading = people.filter(({ of }) => of === most).map(({ name }) => name);
  expect(people.length).toBeGreaterThan(1);
  expect(byChannel?.message).toBe(
    leading.length === 1
      ? `Most new users: ${leading[0]} (${most})`
      : `Registrations by channel: ${people.length} rows`,
  );
});

it('has a line where a metric adds up or stands, and none where people would be counted twice', () => {
  const { data, question } = inputOf({});
  const { executive } = presentDashboard(data, question);
  const basis = (id: string) => executive.cards.find((card) => card.id === id)?.spark?.basis;
  expect([basis('lessons-completed'), basis('mrr'), basis('new-users')]).toEqual(['running-total', 'level', undefined]);
});

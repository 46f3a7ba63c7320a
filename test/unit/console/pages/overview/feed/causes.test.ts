import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change } from '../../../../../../console/src/api/generated/showroom.schemas.ts';
import { movedField, nameIn, tell } from '../../../../../../console/src/pages/overview/feed/causes.ts';

let second = 0;
function change(cause: string, id: string, more: Partial<Change> = {}): Change {
  second += 1;
  const time = new Date(Date.UTC(2026, 10, 26, 9, 0, second)).toISOString();
  return { tick: 1, time, entity: 'clients', id, cause, before: { a: 1 }, after: { a: 2 }, ...more };
}

const told = (changes: readonly Change[]) =>
  tell(changes).happenings.map(({ cause, times, changes: rows }) => [cause, times, rows.map(({ id }) => id)]);

describe('the feed', () => {
  it('tells what changed at one moment by one cause as one thing, the newest first', () => {
    const time = '2026-11-26T09:00:00Z';
    expect(
      told([
        change('client.notice-given', 'client-1', { time }),
        change('client.notice-given', 'client-2', { time }),
        change('client.notice-given', 'client-3'),
      ]),
    ).toEqual([
      ['client.notice-given', 1, ['client-3']],
      ['client.notice-given', 1, ['client-2', 'client-1']],
    ]);
  });

  it('tells the day’s work between two pieces of news together, and each row once', () => {
    expect(
      told([
        change('ticket.closed', 'client-1'),
        change('ticket.opened', 'client-2'),
        change('ticket.closed', 'client-3'),
        change('lead.won', 'lead-1'),
        change('ticket.closed', 'client-1'),
        change('ticket.closed', 'client-1'),
      ]),
    ).toEqual([
      ['ticket.closed', 2, ['client-1']],
      ['lead.won', 1, ['lead-1']],
      ['ticket.closed', 2, ['client-3', 'client-1']],
      ['ticket.opened', 1, ['client-2']],
    ]);
  });

  it('gives each thing a key of its own, however they alternate at one moment', () => {
    const causes = fc.constantFrom('ticket.closed', 'ticket.opened', 'lead.won', 'client.left', 'rep.call');
    const times = fc.constantFrom('2026-11-26T09:00:00Z', '2026-11-26T09:00:01Z');
    fc.assert(
      fc.property(fc.array(fc.tuple(causes, times), { maxLength: 12 }), (given) => {
        const { happenings } = tell(given.map(([cause, time], n) => change(cause, `row-${n}`, { time })));
        const keys = happenings.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('counts small movements, and loses no change', () => {
    const changes = [
      change('license.seats-used', 'license-1'),
      change('contract.billed', 'contract-1'),
      change('license.seats-used', 'license-2'),
      change('lead.lost.price', 'lead-1'),
    ];
    const { happenings, routine } = tell(changes);
    expect(routine).toEqual([
      ['seats in use', 2],
      ['contracts billed', 1],
    ]);
    const counted = routine.reduce((sum, [, times]) => sum + times, 0);
    expect(counted + happenings.reduce((sum, { changes: rows }) => sum + rows.length, 0)).toBe(changes.length);
  });
});

it('shows what became of a row, and its name where it came or went', () => {
  const fields = { before: { lastUpdated: 'x', churnRisk: 'Low' }, after: { lastUpdated: 'y', churnRisk: 'High' } };
  expect(movedField(change('a.b', 'client-1', fields))).toBe('churn risk Low → High');
  expect(movedField(change('a.b', 'client-1', { before: { list: [] }, after: { list: [1] } }))).toBe('');
  const gone = change('client.left', 'client-1', { before: { name: 'Hart' }, after: null });
  expect([movedField(gone), nameIn(gone)]).toEqual(['gone', 'Hart']);
  expect([movedField(change('a.b', 'c', { before: null })), nameIn(change('a.b', 'c'))]).toEqual(['new', undefined]);
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeSegment, encodeSegment, eventsOf } from '../../../../core/events/index.ts';
import { registry, type Scalar, type WorldEvent } from '../../../../core/world/index.ts';
import { anyEventOf } from '../../../tools/any-event.ts';
import { worldOf } from '../world/small.ts';

/** Every kind that a part declares. */
const kinds = Array.from(registry.events.values(), ({ kind }) => kind);

const anyEvents = fc.array(anyEventOf(kinds), { maxLength: 60 });

describe('a segment', () => {
  it('gives back what any declared kind may hold', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const decoded = decodeSegment(encodeSegment(events));
        expect(decoded).toEqual(events);
        expect(eventsOf(kinds, decoded)).toEqual(events);
      }),
    );
  });

  it('is the same for the same events, whatever segments they come from', () => {
    fc.assert(
      fc.property(anyEvents, fc.array(fc.nat(60)), (events, cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), events.length];
        const pieces = places.map((from, n) => encodeSegment(events.slice(from, places[n + 1] ?? events.length)));
        expect(encodeSegment(pieces.flatMap(decodeSegment))).toBe(encodeSegment(events));
      }),
    );
  });

  it('holds every event of a simulated company as its kind declares it, in a fifth of the JSON', () => {
    const { events } = worldOf(1);
    const segment = encodeSegment(events);
    expect(eventsOf(kinds, decodeSegment(segment))).toEqual(events);
    expect(events.length).toBeGreaterThan(2000);
    expect(segment.length).toBeLessThan(events.map((event) => JSON.stringify(event)).join('\n').length / 5);
  });

  it('writes numbers near their neighbours as differences, so that a year of minutes takes three characters each', () => {
    const at = (n: number): WorldEvent => ({
      time: n * 60_000,
      kind: 'lead.stalled',
      entity: 'lead-1',
      data: { stage: 'Proposal' },
    });
    const grown = encodeSegment(Array.from({ length: 1000 }, (_, n) => at(20_000_000 + n)));
    expect(grown.length / 1000).toBeLessThan(8);
  });

  it('of a kind that has since lost and got fields is read as the kind is declared now', () => {
    const stored: WorldEvent = {
      time: 1,
      kind: 'lead.won',
      entity: 'lead-1',
      data: { type: 'Renewal', value: 100, mood: 'good' },
    };
    const [event] = eventsOf(kinds, decodeSegment(encodeSegment([stored])));
    expect(event?.data).toEqual({ type: 'Renewal', value: 100, client: null, owner: null });
  });

  it.each<[what: string, data: WorldEvent['data']]>([
    ['a text where cents were declared', { type: 'Renewal', value: '100', client: null }],
    ['half a cent', { type: 'Renewal', value: 0.5, client: null }],
    ['a choice that there is not', { type: 'Barter', value: 100, client: null }],
    ['nothing in a field that is not optional', { type: 'Renewal', client: null }],
  ])('is never misread: %s', (_what, data) => {
    const segment = encodeSegment([{ time: 1, kind: 'lead.won', entity: 'lead-1', data }]);
    expect(() => eventsOf(kinds, decodeSegment(segment))).toThrow(/lead\.won of lead-1 at 1: \w+ is .*, expected/);
  });

  it('refuses texts among numbers, another version, and columns that were cut or go on', () => {
    const at = (value: Scalar): WorldEvent => ({ time: 1, kind: 'a', entity: 'b', data: { value } });
    expect(() => encodeSegment([at(1), at('1')])).toThrow(TypeError);
    const segment = encodeSegment([at(1), at(null), at(7)]);
    expect(() => decodeSegment(segment.replace('"version":1', '"version":2'))).toThrow('version 2');
    const begin = segment.indexOf('\n') + 1;
    for (let end = begin; end < segment.length; end += 1) {
      expect(() => decodeSegment(segment.slice(0, end))).toThrow(RangeError);
    }
    expect(() => decodeSegment(`${segment}A`)).toThrow('goes on');
    expect(() => decodeSegment(`${segment.slice(0, -1)}~`)).toThrow('no digit');
  });

  it('holds no events, too', () => {
    expect(decodeSegment(encodeSegment([]))).toEqual([]);
  });
});

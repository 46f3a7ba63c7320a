/** Events of the default world through their storage form, on one core: how large they are, and how fast they are read. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  decodeSegment,
  encodeSegment,
  eventsOf,
  leadStageEvents,
  planSegments,
  segmentName,
  stagesOfLeads,
} from '../core/events/index.ts';
import { DAY, isoMonth, monthStart } from '../core/kernel/time.ts';
import { createWorld, defaultCounts, leadStageChanged, PACK_VERSION, type WorldEvent } from '../core/world/index.ts';
import { partOf } from '../functions/worlds/events.ts';
import { type Finding, report } from './tools/report.ts';
import { median, timesOf } from './tools/timing.ts';

const startedAt = Date.UTC(2026, 10, 18);
const runs = { runs: 60, warmUps: 20 };

const bytesOf = (stored: readonly Buffer[]): number => stored.reduce((sum, { byteLength }) => sum + byteLength, 0);
const textOf = (stored: Buffer): string => inflateRawSync(stored).toString();
const linesOf = (events: readonly WorldEvent[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const eventsIn = (stored: Buffer): WorldEvent[] =>
  textOf(stored)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The segments of a part of a new world, as its chunks are stored, and the same events as lines of JSON, a file a month. */
function storedBothWays(events: readonly WorldEvent[], part: string) {
  const own = events.filter(({ kind }) => partOf(kind) === part);
  const texts = planSegments([], own, partOf, startedAt).texts(new Map());
  const months = Map.groupBy(own, ({ time }) => isoMonth(time));
  return {
    count: own.length,
    segments: Array.from(texts.values(), (text) => deflateRawSync(text)),
    sealed: [...texts].filter(([name]) => segmentName(name)?.period.length === 7).length,
    lines: Array.from(months.values(), (month) => deflateRawSync(linesOf(month))),
  };
}

function took(run: () => unknown): Pick<Finding, 'value' | 'best'> {
  const times = timesOf(run, runs);
  return { value: median(times), best: Math.min(...times) };
}

function reading(events: readonly WorldEvent[]): Finding[] {
  const { count, segments, lines } = storedBothWays(events, 'sales');
  const columns = (): WorldEvent[] => segments.flatMap((stored) => decodeSegment(textOf(stored)));
  const json = (): WorldEvent[] => lines.flatMap(eventsIn);
  const peer = (run: () => unknown) => ({ name: 'the same as lines of JSON', value: median(timesOf(run, runs)) });
  return [
    {
      what: `25 months of stage changes read (${count} events of sales)`,
      ...took(() => eventsOf([leadStageChanged], columns())),
      unit: 'ms',
      atMost: 20,
      peer: peer(() => json().filter(({ kind }) => kind === leadStageChanged.name)),
    },
    {
      what: 'the stages of all leads told',
      ...took(() => stagesOfLeads(eventsOf(leadStageEvents, columns()))),
      unit: 'ms',
      peer: peer(() => json()),
    },
  ];
}

/** What a cold reader of the academy's events decodes: all that arrived, and the months that 90 days lie in. */
function readingAcademy(events: readonly WorldEvent[]): Finding[] {
  const { count, segments, lines } = storedBothWays(events, 'academy');
  const few = { runs: 10, warmUps: 3 };
  const recent = storedBothWays(
    events.filter(({ time }) => time >= monthStart(startedAt - 90 * DAY)),
    'academy',
  );
  const columns = (stored: readonly Buffer[]): WorldEvent[] => stored.flatMap((each) => decodeSegment(textOf(each)));
  const decoded = (stored: readonly Buffer[]) => timesOf(() => columns(stored), few);
  const [all, part] = [decoded(segments), decoded(recent.segments)];
  return [
    {
      what: `25 months of the academy decoded (${count} events)`,
      value: median(all),
      best: Math.min(...all),
      unit: 'ms',
      peer: { name: 'the same as lines of JSON', value: median(timesOf(() => lines.flatMap(eventsIn), few)) },
    },
    {
      what: `90 days of the academy decoded (${recent.count} events)`,
      value: median(part),
      best: Math.min(...part),
      unit: 'ms',
    },
    {
      what: `an event of the academy, stored in ${segments.length} segments`,
      value: bytesOf(segments) / count,
      unit: 'bytes',
      peer: { name: 'lines of JSON by month', value: bytesOf(lines) / count },
    },
  ];
}

function sizes(events: readonly WorldEvent[]): Finding[] {
  const { count, segments, sealed, lines } = storedBothWays(events, 'sales');
  const one = events.filter(({ kind }) => kind === leadStageChanged.name).slice(-1);
  const small = deflateRawSync(encodeSegment(one)).byteLength;
  return [
    {
      what: `an event of sales, stored in ${segments.length} segments (${sealed} of a month)`,
      value: bytesOf(segments) / count,
      unit: 'bytes',
      peer: { name: 'lines of JSON by month', value: bytesOf(lines) / count },
    },
    {
      what: 'the segment of a tick with one stage change',
      value: small,
      unit: 'bytes',
      peer: { name: 'its line of JSON', value: deflateRawSync(linesOf(one)).byteLength },
    },
  ];
}

const { events } = createWorld({ seed: 42, packVersion: PACK_VERSION, counts: defaultCounts, startedAt });
console.log(`The ${events.length} events of the default world, deflated as its chunks are.`);
report('events', [...reading(events), ...readingAcademy(events), ...sizes(events)]);

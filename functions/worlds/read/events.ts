import { eventsOf, type SegmentColumns, segmentColumns, segmentName, segmentsIn } from '../../../core/events/index.ts';
import { isoDate, type Time } from '../../../core/kernel/time.ts';
import type { EventKind, EventOf, WorldEvent } from '../../../core/world/index.ts';
import { KeptByWeight } from '../../platform/kept-by-weight.ts';
import { eventsIn, partOf } from '../events.ts';
import type { Head } from '../head.ts';
import { isFactChunk } from '../old-facts.ts';
import { partitionOf } from '../ports.ts';
import type { WorldLoader } from './loader.ts';

/** An event that is stored, with an id made of world, generation and cause: whoever reads it again gets the same. */
export type Stored<E> = E & { readonly id: string };

export interface EventQuery<K extends EventKind> {
  readonly kinds: readonly K[];
  /** From this time on. */
  readonly from: Time;
  /** Before this time. */
  readonly to: Time;
}

export interface EventReader {
  /**
   * The events of some kinds in a range, up to the head's committed tick, in the order of their times; events of one
   * millisecond in the order of the parts, and in that of their cause within a part. They are shared: don't change them.
   * Cost: of the parts of these kinds, a segment for each month of the range that is over, for each day of the month that
   * runs, and some dozens at most for the day that runs. Each is read and decoded once for as long as it is kept.
   * @throws MissingChunk when the head has been overtaken since
   */
  read<K extends EventKind>(head: Head, query: EventQuery<K>): Promise<Stored<EventOf<K>>[]>;
  /**
   * The segments that have these events, in columns, beside others: of other kinds of the same parts, and from before and
   * after the range. For whoever makes something else of many events and keeps none: each segment is decoded when its turn
   * comes. Of each part they come in the order of their times. What a version before has stored as facts is none: it was of
   * sales alone.
   * @throws MissingChunk when the head has been overtaken since
   */
  segments(head: Head, query: EventQuery<EventKind>): Promise<Iterable<SegmentColumns>>;
}

/** Characters of segments that are kept decoded: those of some worlds of the default size. */
const MOST_DECODED = 4_000_000;

export function createEventReader(loader: Pick<WorldLoader, 'refs' | 'texts'>): EventReader {
  const decoded = new KeptByWeight<readonly Stored<WorldEvent>[]>({ weight: MOST_DECODED });

  /** The texts of all chunks that may have events of a query. */
  async function textsFor(head: Head, { kinds, from, to }: EventQuery<EventKind>) {
    const parts = new Set(kinds.map(({ name }) => partOf(name)));
    const refs = await loader.refs(head);
    const names = Object.keys(refs).filter((name) => mayHold(name, parts, from, to));
    return { refs, texts: await loader.texts(head, names) };
  }

  return {
    async read<K extends EventKind>(head: Head, query: EventQuery<K>) {
      const { kinds, from, to } = query;
      if (from >= to) return [];
      const { refs, texts } = await textsFor(head, query);
      const partition = partitionOf(head);
      const events = Array.from(texts, ([name, text]) => {
        const key = `${partition}/${refs[name]}`;
        return decoded.use(key, decoded.get(key) ?? identified(partition, eventsIn(name, text)), text.length);
      });
      const inRange = events.flat().filter(({ time }) => time >= from && time < to);
      return eventsOf(kinds, inRange).sort((a, b) => a.time - b.time) as Stored<EventOf<K>>[];
    },

    async segments(head, query) {
      const { texts } = query.from < query.to ? await textsFor(head, query) : { texts: new Map<string, string>() };
      return decodedInTurn(texts);
    },
  };
}

function* decodedInTurn(texts: ReadonlyMap<string, string>): Generator<SegmentColumns> {
  for (const { name } of segmentsIn(texts.keys())) yield segmentColumns(texts.get(name) ?? '');
}

/** Whether a chunk has events of some part and range. */
function mayHold(name: string, parts: ReadonlySet<string>, from: Time, to: Time): boolean {
  const segment = segmentName(name);
  if (segment && !parts.has(segment.part)) return false;
  const period = segment?.period ?? (isFactChunk(name) ? name.slice('facts/'.length) : null);
  if (period === null) return false;
  return isoDate(from).slice(0, period.length) <= period && period <= isoDate(to - 1).slice(0, period.length);
}

/** What causes an event happens to an entity once in a millisecond, or is counted: `default#3/lead-1/lead.won/1795…`. */
function identified(partition: string, events: readonly WorldEvent[]): Stored<WorldEvent>[] {
  const counts = new Map<string, number>();
  return events.map((event) => {
    const cause = `${partition}/${event.entity}/${event.kind}/${event.time}`;
    const before = counts.get(cause) ?? 0;
    counts.set(cause, before + 1);
    return { ...event, id: before === 0 ? cause : `${cause}/${before + 1}` };
  });
}

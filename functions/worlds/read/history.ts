import { dayStart, isoMonth, type Time } from '../../../core/kernel/time.ts';
import {
  decodeMonth,
  encodeMonth,
  HistoryRecorder,
  type MeasureHistory,
  type MeasureMonth,
} from '../../../core/measures/index.ts';
import { KeptByWeight } from '../../platform/kept-by-weight.ts';
import type { Head } from '../head.ts';
import { partitionOf } from '../ports.ts';
import type { WorldLoader } from './loader.ts';

const PREFIX = 'history/';
/** Characters of texts whose months are kept decoded: those of some worlds of the default size. */
const MOST_DECODED = 8_000_000;

/** The name of the chunk that holds the measures of a month: `history/2026-11`. */
export const monthChunk = (month: string): string => `${PREFIX}${month}`;

/** A recorder that goes on from what a head has, for an advance to a time: the month that runs is read only if a day closes. */
export async function historyBefore(loader: WorldLoader, head: Head, to: Time): Promise<HistoryRecorder> {
  if (dayStart(to) === dayStart(head.time)) return new HistoryRecorder();
  const texts = await loader.texts(head, [monthChunk(isoMonth(head.time))]);
  return new HistoryRecorder(Array.from(texts.values(), decodeMonth));
}

/** The chunks of the months that were written. */
export function historyTexts(recorder: HistoryRecorder): Map<string, string> {
  return new Map(recorder.takeWritten().map((month) => [monthChunk(month.month), encodeMonth(month)]));
}

export interface HistoryReader {
  /** All stored months of a world, up to its committed tick. They are shared: read them, don't change them. */
  read(head: Head): Promise<MeasureHistory>;
}

/** Keeps months decoded: only the one that runs is ever written again. */
export function createHistoryReader(loader: Pick<WorldLoader, 'refs' | 'texts'>): HistoryReader {
  const decoded = new KeptByWeight<MeasureMonth>({ weight: MOST_DECODED });
  return {
    async read(head) {
      const refs = await loader.refs(head);
      const names = Object.keys(refs).filter((name) => name.startsWith(PREFIX));
      const texts = await loader.texts(head, names);
      const partition = partitionOf(head);
      const months = Array.from(texts, ([name, text]) => {
        const key = `${partition}/${refs[name]}`;
        return decoded.use(key, decoded.get(key) ?? decodeMonth(text), text.length);
      });
      return new Map(months.map((month) => [month.month, month]));
    },
  };
}

import { DAY, dayStart, isoMonth, type Time } from '../../core/kernel/time.ts';
import { decodeMonth, encodeMonth, HistoryRecorder, type MeasureHistory } from '../../core/measures/index.ts';
import type { Head } from './head.ts';
import type { WorldLoader } from './loader.ts';

const PREFIX = 'history/';

/** A recorder that goes on from what a head has, for an advance to a time: the month that runs is read only if a day closes. */
export async function historyBefore(loader: WorldLoader, head: Head, to: Time): Promise<HistoryRecorder> {
  if (dayStart(to) === dayStart(head.time)) return new HistoryRecorder();
  const texts = await loader.texts(head, [`${PREFIX}${isoMonth(head.time)}`]);
  return new HistoryRecorder(Array.from(texts.values(), decodeMonth));
}

/** The chunks of the months that were written. */
export function historyTexts(recorder: HistoryRecorder): Map<string, string> {
  return new Map(recorder.takeWritten().map((month) => [`${PREFIX}${month.month}`, encodeMonth(month)]));
}

/** The months of history that overlap a span of days, as far as they are stored. */
export async function readHistory(loader: WorldLoader, head: Head, from: Time, to: Time): Promise<MeasureHistory> {
  const months = new Set<string>();
  for (let day = dayStart(from) - DAY; day <= to; day += DAY) months.add(`${PREFIX}${isoMonth(day)}`);
  const texts = await loader.texts(head, [...months]);
  return new Map(Array.from(texts.values(), decodeMonth).map((month) => [month.month, month]));
}

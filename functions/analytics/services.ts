import type { AcademyReader } from '../telemetry/academy.ts';
import type { WorldLoader } from '../worlds/read/loader.ts';
import type { Answers } from './read/answers.ts';
import type { EventPages } from './read/event-pages.ts';
import type { Zones } from './zones.ts';

/** What answering questions needs. */
export interface AnalyticsServices {
  readonly loader: Pick<WorldLoader, 'head'>;
  readonly academy: AcademyReader;
  readonly pages: EventPages;
  readonly answers: Answers;
  readonly zones: Zones;
  /** The zone whose days count, where a question names none. */
  readonly timezone: string;
}

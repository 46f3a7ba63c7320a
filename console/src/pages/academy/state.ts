import { type Field, oneOf, text } from '../../kit/url-state.ts';
import { rangeIds } from './ranges.ts';

/** Whose figure, of what range: what the list of people is asked for. */
export interface PeopleOf {
  /** The id of a metric, or of a funnel with a step. */
  readonly metric: string;
  readonly step?: string;
  /** First moment, and first moment after. */
  readonly start: string;
  readonly end: string;
  /** Values by dimension, of a part; null for what has no value. */
  readonly cell?: Readonly<Record<string, string | null>>;
}

const PART = 'by.';

/** Stands in an address as a query of its own: `metric=new-users&start=…&by.channel=email`. */
export const peopleField: Field<PeopleOf | null> = {
  fallback: null,
  read: (value) => {
    const { metric, step, start, end, ...rest } = Object.fromEntries(new URLSearchParams(value));
    if (!metric || !start || !end) return undefined;
    const cell = Object.entries(rest).flatMap(([name, part]) =>
      name.startsWith(PART) ? [[name.slice(PART.length), part === '' ? null : part]] : [],
    );
    return {
      metric,
      ...(step && { step }),
      start,
      end,
      ...(cell.length > 0 && { cell: Object.fromEntries(cell) }),
    };
  },
  write: (people) => {
    if (people === null) return '';
    const { cell = {}, ...fields } = people;
    const parts = Object.entries(cell).map(([name, value]) => [`${PART}${name}`, value ?? '']);
    return new URLSearchParams([...Object.entries(fields), ...parts] as [string, string][]).toString();
  },
};

export const tabs = ['executive', 'growth', 'monetization', 'learning', 'ops'] as const;
export type Tab = (typeof tabs)[number];

/** All that the page shows follows from this, and from what the API answers. */
export const fields = {
  tab: oneOf(tabs, 'executive'),
  range: oneOf(rangeIds, '26w'),
  from: text(),
  to: text(),
  compare: oneOf(['previous', 'year', 'none'], 'previous'),
  channel: text(),
  region: text(),
  platform: text(),
  plan_type: text(),
  client_id: text(),
  zone: text('UTC'),
  /** Which of tables with the same columns is shown: the id of its first column. */
  by: text(),
  /** `courses.learners.desc` */
  sort: text(),
  people: peopleField,
};

export const filterIds = ['channel', 'region', 'platform', 'plan_type', 'client_id'] as const;
export type FilterId = (typeof filterIds)[number];
export type Filters = Readonly<Partial<Record<FilterId, string>>>;

export type AcademyState = { readonly [K in keyof typeof fields]: (typeof fields)[K]['fallback'] };
export type Change = (changes: Partial<AcademyState>) => void;

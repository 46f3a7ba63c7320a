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

/** What separates the parts of an address stands in a value as its code. */
const encode = (value: string): string => encodeURIComponent(value).replaceAll('~', '%7E');

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined; // no code that anything was written as
  }
}

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** Stands in an address as `activation~2026-09-01T00:00:00Z~2026-10-01T00:00:00Z~step=member`; parts as `channel=email`. */
export const peopleField: Field<PeopleOf | null> = {
  fallback: null,
  read: (value) => {
    const [metric, start, end, ...rest] = value.split('~');
    if (!metric || !start || !end || !isTime(start) || !isTime(end)) return undefined;
    const named = rest.map((part) => {
      const [name = '', coded = ''] = part.split('=');
      return { name, value: decode(coded) };
    });
    if (named.some((part) => part.name === '' || part.value === undefined)) return undefined;
    const step = named.find(({ name }) => name === 'step')?.value;
    const cell = named.filter(({ name }) => name !== 'step').map((part) => [part.name, part.value || null]);
    return { metric, start, end, ...(step && { step }), ...(cell.length > 0 && { cell: Object.fromEntries(cell) }) };
  },
  write: (people) => {
    if (people === null) return '';
    const { metric, start, end, step, cell = {} } = people;
    const named = [...(step === undefined ? [] : [['step', step]]), ...Object.entries(cell)];
    const parts = named.map(([name, value]) => `${name}=${encode(value ?? '')}`);
    return [metric, start, end, ...parts].join('~');
  },
};

/** A time zone that this browser knows. */
const zoneField: Field<string> = {
  fallback: 'UTC',
  read: (value) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone && value;
    } catch {
      return undefined; // no name of a zone
    }
  },
  write: (value) => value,
};

export const tabs = ['executive', 'growth', 'monetization', 'learning', 'ops'] as const;

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
  zone: zoneField,
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

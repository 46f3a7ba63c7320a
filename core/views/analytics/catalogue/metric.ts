import type { Described, SectionId } from '../answer/payload.ts';
import { type Fold, quantile } from '../evaluate/fold.ts';
import type { DimensionId } from '../telemetry/dimensions.ts';

/** Figures of the inputs, in their inner units: whole cents, seconds, hours, counts. */
export type Inputs = (name: string) => number | null;

/** How long the period is that a figure is of. */
export interface Length {
  readonly hours: number;
  readonly days: number;
}

/** A figure of product analytics, defined once. */
export interface Metric extends Described {
  readonly section: SectionId;
  /** In the names of the inputs. */
  readonly formula: string;
  readonly dimensions: readonly DimensionId[];
  /**
   * What it is made of. With one input it is that; with more `value` makes the figure, null where it can't be measured.
   */
  readonly inputs: Readonly<Record<string, Fold>>;
  readonly value: (inputs: Inputs, length: Length) => number | null;
  /** Why there is no value, where there is none. */
  readonly missing: string;
  /** The input whose people stand behind the figure; null where no people do. */
  readonly people: string | null;
  /** Whether figures of parts add up to that of the whole, and if not, why. */
  readonly addsUp: true | string;
}

export type MetricText = Omit<Metric, 'formula' | 'inputs' | 'value' | 'missing' | 'people' | 'addsUp'>;

const byPeople = 'A person can belong to more than one part, and counts once in the whole.';
const byShare = 'It is a quotient: that of the whole is made of the sums, not of the parts’ quotients.';
const byQuantile = 'It is a quantile: that of the whole is one of all values together.';
const byPlan = 'In parts by plan, who changes plans leaves one and joins another; in the whole that is neither.';

/** A fold of facts as it is. */
export function metric(text: MetricText, fold: Fold): Metric {
  const plan = text.dimensions.includes('plan_type');
  const facts = fold.facts.join(' + ');
  return {
    ...text,
    formula: fold.fold === 'quantile' ? `quantile(${fold.q}, ${facts})` : `${fold.fold}(${facts})`,
    inputs: { it: fold },
    value: (inputs) => inputs('it'),
    missing:
      fold.fold === 'quantile' ? 'Nothing with a value happened in this period.' : 'Nothing is known of this period.',
    people: 'it',
    addsUp:
      fold.fold === 'users'
        ? byPeople
        : fold.fold === 'quantile'
          ? byQuantile
          : plan && fold.fold !== 'level'
            ? byPlan
            : true,
  };
}

/** A quantile of the values of facts; without people behind it, as one person gives several values. */
export function quantileOf(text: MetricText, q: number, fold: { readonly facts: Fold['facts'] }): Metric {
  return metric(text, quantile(q, ...fold.facts));
}

export interface Derived {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, Fold>>;
  readonly value: Metric['value'];
  readonly missing: string;
  readonly people?: string;
}

/** What is made of several folds. */
export function derived(text: MetricText, { people, ...how }: Derived): Metric {
  return { ...text, ...how, people: people ?? null, addsUp: byShare };
}

export interface Ratio {
  readonly part: Fold;
  readonly of: Fold;
  /** 100 for percent; 1 where it is not given. */
  readonly factor?: number;
  /** Why there is no value where there is nothing to divide by. */
  readonly missing: string;
}

/** part ÷ of × factor; the people behind it are those of the part. */
export function ratio(text: MetricText, { part, of, factor = 1, missing }: Ratio): Metric {
  return derived(text, {
    formula: `part ÷ of${factor === 1 ? '' : ` × ${factor}`}, part = ${formulaOf(part)}, of = ${formulaOf(of)}`,
    inputs: { part, of },
    value: (inputs) => divide(inputs('part'), inputs('of'), factor),
    missing,
    people: 'part',
  });
}

function formulaOf({ fold, facts }: Fold): string {
  return `${fold}(${facts.join(' + ')})`;
}

/** Null where there is nothing to divide, or by. */
export function divide(part: number | null, whole: number | null, factor = 1): number | null {
  return part === null || whole === null || whole === 0 ? null : (part / whole) * factor;
}

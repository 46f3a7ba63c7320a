import { type JsonSchema, list, maybeNumber, name, number, object } from '../json-schema.ts';
import { betters, changeUnits, figureScopes, judgements, seriesRoles, statuses, valueFormats } from './vocabulary.ts';

/** JSON Schemas of the vocabulary, which says what each of them means. */
export type Fields = Readonly<Record<string, JsonSchema>>;

const orNull = (choices: readonly string[]): JsonSchema => ({ enum: [...choices, null] });
const maybeText: JsonSchema = { type: ['string', 'null'] };
export const yes: JsonSchema = { const: true };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const whole: JsonSchema = { type: 'integer', minimum: 0 };

export const says = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });

export const status: JsonSchema = says(
  { enum: statuses },
  'How it stands against its target or band; `none`: nothing judges it.',
);
export const scope: JsonSchema = says(
  { enum: figureScopes },
  'Whose figure it is: the client’s, or the whole company’s.',
);
export const better: JsonSchema = says(orNull(betters), 'Where good lies; null: neither way.');

export const written: Fields = {
  unit: says(maybeText, 'What is counted; null: nothing is said.'),
  decimals: says(whole, 'Digits after the point.'),
  currency: says(maybeText, 'ISO 4217, of amounts.'),
};
export const valueFormatFields: Fields = { format: { enum: valueFormats }, ...written };

const timeWindow = object({ label: name, from: { anyOf: [day, { type: 'null' }] }, to: day });

const axisLabelFields: Fields = { key: name, label: name, short: name, from: day, partial: yes };
const OPTIONAL_IN_LABEL = ['from', 'partial'];
export const axisLabel: JsonSchema = object(axisLabelFields, OPTIONAL_IN_LABEL);
export const axisLabels = says(
  list(axisLabel),
  'Labels for people, one for each key; `partial`: the period is not over, or not wholly recorded.',
);

const bandFields: Fields = { from: number, to: number, label: name, tone: status };

export const axisFields: Fields = {
  ...valueFormatFields,
  domain: object({ min: number, max: number, zero: { type: 'boolean' } }),
  ticks: list(object({ value: number, display: name })),
  bands: list(object(bandFields)),
};

export const axis = says(
  object(axisFields),
  'The axis of its values: ends, round ticks, and bands with tone and word.',
);

/** Of every widget, tile or table. */
export const frameFields: Fields = {
  scope: says({ enum: [...figureScopes, 'mixed'] }, '`company`: figures of the whole company; `mixed`: some are.'),
  message: says(name, 'What the figures say, in one sentence.'),
  alt: says(name, 'The figures in words, for who does not see the drawing.'),
  min_cols: says({ type: 'integer', minimum: 1, maximum: 12 }, 'Columns of 12 that it needs.'),
  priority: says({ type: 'integer', minimum: 1 }, '1 must be seen; higher numbers give way first.'),
  order: says({ type: 'integer', minimum: 1 }, 'Its place where all stand in one column.'),
};

const comparedWith = says(
  object({
    label: name,
    window: timeWindow,
    against: timeWindow,
    value: number,
    display: name,
    unit: { enum: changeUnits },
    change: number,
    change_display: name,
    direction: { enum: ['up', 'down', 'flat'] },
    judgement: { enum: judgements },
  }),
  'An earlier value of the same kind, and the change since: of shares in points, else in percent; counts below 20 display the difference.',
);

export const sparkFields: Fields = {
  basis: { enum: ['level', 'rolling', 'running-total'] },
  points: list(object({ ...axisLabelFields, value: maybeNumber, display: name }, OPTIONAL_IN_LABEL)),
};

const spark = says(object(sparkFields), 'The small line: its last point is the value, and each is of the same kind.');

/** Of a figure by itself. */
export const figureFields: Fields = {
  ...valueFormatFields,
  name: says(name, 'What the figure is called wherever it stands.'),
  status,
  status_label: says(maybeText, 'Its status in a word.'),
  better,
  attainment: says(
    { type: 'number', minimum: 0, maximum: 100 },
    'Percent of the way to the target, in the direction that is better; 100: it is there.',
  ),
  target_display: name,
  window: says(timeWindow, 'The time that the value is of; days, both included.'),
  compared_with: comparedWith,
  spark,
};

/** What is left out where there is none. */
export const OPTIONAL_IN_FIGURE = ['attainment', 'target_display', 'compared_with', 'spark'];

/** Of a series, but for its name and data. */
export const seriesFields: Fields = {
  ...valueFormatFields,
  role: { enum: seriesRoles },
  scope,
  better,
  displays: list(name),
};

/** Of a column of a table, but for its name. */
export const columnFields: Fields = {
  ...written,
  align: { enum: ['left', 'right'] },
  width: says({ type: 'number', exclusiveMinimum: 0 }, 'Room that it wants beside the others.'),
  better,
  scope,
  hidden: says(yes, 'What other columns’ cells show already: not drawn.'),
};

export const cell = object({ display: { type: 'string' }, status });

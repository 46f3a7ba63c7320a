import * as z from 'zod';
import { drawingSchema } from '../../core/views/revops/drawn/schema.ts';
import { bridgeSteps } from '../../core/views/revops/forecast/bridge.ts';
import { layers } from '../../core/views/revops/graph/dataset.ts';
import { scopes } from '../../core/views/revops/graph/lineage.ts';
import { type Dataset, revopsGraph } from '../../core/views/revops/index.ts';
import { fromJsonSchema } from '../platform/contract/from-json-schema.ts';
import { jobStatuses } from '../platform/jobs/job.ts';
import { componentName, wireSchema } from './row-schema.ts';

const wallTime = z.string().meta({ format: 'date-time', description: 'ISO 8601, of the wall clock.' });
const worldTime = (description: string) => z.string().meta({ format: 'date-time', description });
const version = z.string().meta({ description: 'Names the content: equal where the rows are.' });

const formula = z.string().nullable().meta({
  description:
    'How it is computed, with fields of this row and `dataset.field` of inputs; null: of a source, and no figure.',
});

const filters = z
  .object({
    quarter: z.string(),
    week: z.string().nullable().meta({ description: 'The week that was asked of; null where none was.' }),
    team: z.string(),
    segment: z.string(),
    region: z.string(),
  })
  .meta({ id: 'RevOpsFilters', description: 'What everything is filtered by. `All` filters nothing.' });

const column = z
  .object({
    name: z.string(),
    type: z.string(),
    unit: z.string().nullable(),
    format: z.string().nullable().meta({ description: 'How `display` is written.' }),
    label: z.string().meta({ description: 'What it is called over a column.' }),
    align: z.enum(['left', 'right']),
    width: z.number().meta({ description: 'Room that it wants beside the others.' }),
    decimals: z.int().meta({ description: 'Digits after the point.' }),
    currency: z.string().nullable().meta({ description: 'ISO 4217, of amounts.' }),
    hidden: z.literal(true).optional().meta({ description: 'Ids, and what repeats another field: not drawn.' }),
    better: z.enum(['higher', 'lower']).nullable().meta({ description: 'The direction of good.' }),
    nullable: z.boolean().meta({ description: 'Whether null is a value: it can’t be measured.' }),
    choices: z.array(z.string()),
    description: z.string(),
    formula,
    get fields() {
      return z.array(column).meta({ description: 'Of records.' });
    },
  })
  .meta({ id: 'RevOpsColumn', description: 'A field of a dataset: what it is, and how its figures are read.' });

const shown = z
  .object({
    key: z.string().meta({ description: 'The name of the row, for `/revops/explain`.' }),
    display: z.record(z.string(), z.string()).meta({ description: 'Figures as people read them, by field.' }),
    status: z
      .record(z.string(), z.enum(['good', 'warn', 'bad', 'none']))
      .meta({ description: 'How figures are to be judged, by field.' }),
  })
  .meta({ id: 'RevOpsShown', description: 'What stands beside the values of a row, for whoever draws them.' });

const state = z
  .enum(['ready', 'stale', 'failed'])
  .meta({ description: '`stale`: the rows are the last good ones, as a newer build fails.' });

const scope = z.enum(scopes).meta({
  description:
    '`company`: figures are of the whole company whatever the filters (ranks, averages, win probabilities), which choose rows at most; `filtered`: of what the filters leave.',
});

const frame = {
  grain: z.string(),
  version,
  state,
  reason: z.string().nullable().meta({ description: 'Why it is stale; null otherwise.' }),
  kept: z
    .boolean()
    .meta({ description: 'Whether these are the rows that were kept when the week or quarter had ended.' }),
  data_freshness: worldTime('Up to when everything that has happened is in it. World time.'),
  tick: z.int().meta({ description: 'The committed tick that it was made at.' }),
  filters,
  columns: z.array(column),
};

/** The answer of a dataset. */
function answerSchema(dataset: Dataset) {
  const { id, path, says } = dataset;
  const rows = z.array(wireSchema(dataset));
  const beside = z.array(shown).meta({ description: 'Of each row, in their order.' });
  return z
    .object({ dataset: z.literal(id), path: z.literal(path), ...frame, rows, shown: beside })
    .meta({ id: componentName(id), description: says });
}

const answers = [...revopsGraph.datasets.values()].map(answerSchema);

/** The answer of any dataset: which, `dataset` says. */
export const datasetAnswer = z.discriminatedUnion('dataset', answers as [(typeof answers)[0], ...typeof answers]);

export const catalogueEntry = z
  .object({
    id: z.string(),
    path: z.string(),
    layer: z.enum(layers),
    says: z.string(),
    grain: z.string(),
    key: z.array(z.string()),
    scope,
    schema: z.record(z.string(), z.unknown()).meta({ description: 'The JSON Schema of its rows.' }),
    columns: z.array(column),
    inputs: z.array(z.string()),
    rows: z.int().nullable(),
    version: version.nullable(),
    data_freshness: worldTime('Of its rows. World time.').nullable(),
    state,
    reason: z.string().nullable(),
  })
  .meta({ id: 'RevOpsDataset', description: 'A dataset, and how it stands at the committed tick.' });

const outcome = z.object({
  dataset: z.string(),
  state: z.enum(['ready', 'failed', 'stopped']),
  reason: z.string().nullable(),
  rows: z.int(),
  version: version.nullable(),
  duration_ms: z.number(),
});

export const buildJob = z
  .object({
    id: z.string(),
    status: z.enum(jobStatuses),
    step: z.enum(['queued', 'build', 'versions', 'last-good', 'finished']),
    percentage: z.int().min(0).max(100),
    cause: z.enum(['request', 'week']).meta({ description: 'Who asked: a request, or the end of a week.' }),
    as_of: z.object({ tick: z.int(), time: z.string() }).nullable(),
    versions_due: z.array(z.string()).meta({ description: 'Weeks and quarters that were still to be kept.' }),
    versions_kept: z.array(z.string()),
    datasets: z.array(outcome),
    attempts: z.int(),
    error: z.string().nullable(),
    created_at: wallTime,
    started_at: wallTime.nullable(),
    finished_at: wallTime.nullable(),
    duration_ms: z.int().nullable(),
  })
  .meta({ id: 'RevOpsBuild', description: 'A build of all datasets, and how far it is.' });

const node = z.object({
  id: z.string(),
  path: z.string(),
  layer: z.enum(layers),
  description: z.string(),
  grain: z.string(),
  key: z.array(z.string()),
  scope,
  depth: z.int().meta({ description: 'Steps from the sources, which are 0.' }),
  rows: z.int().nullable(),
  version: version.nullable(),
  state,
  reason: z.string().nullable(),
});

const edge = z.object({
  from: z.string().meta({ description: 'The dataset that is read.' }),
  to: z.string().meta({ description: 'The dataset that is made of it.' }),
  fields: z.array(z.object({ field: z.string(), from: z.string(), how: z.enum(['copied', 'computed']) })),
});

export const lineage = z
  .object({ tick: z.int(), filters, nodes: z.array(node), edges: z.array(edge) })
  .meta({ id: 'RevOpsLineage', description: 'Which dataset is made of which, at the committed tick.' });

const record = z.record(z.string(), z.unknown());

export const explanation = z
  .object({
    dataset: z.string(),
    row: z.string(),
    field: z.string(),
    value: z.unknown(),
    display: z.string().nullable(),
    description: z.string(),
    scope,
    formula,
    terms: z
      .array(z.object({ field: z.string(), value: z.unknown(), display: z.string().nullable() }))
      .meta({ description: 'What the formula names of the same row, in its order.' }),
    copied_from: z.array(z.object({ dataset: z.string(), field: z.string() })),
    inputs: z.array(
      z.object({
        dataset: z.string(),
        fields: z.array(z.string()).meta({
          description:
            'Fields that the figure is made of; none where it counts rows, or where these are for other figures of the row.',
        }),
        count: z.int().meta({ description: 'Rows that it rests on.' }),
        rows: z.array(z.object({ key: z.string(), row: record })).meta({
          description:
            'The first hundred of them. Each can be explained in turn; where `scope` is `company`, without filters.',
        }),
      }),
    ),
    stale: z
      .string()
      .nullable()
      .meta({ description: 'Why it is older than its inputs, which are not told then; null: it is not.' }),
    version,
    data_freshness: worldTime('Up to when everything that has happened is in it. World time.'),
    tick: z.int(),
    filters,
  })
  .meta({ id: 'RevOpsExplanation', description: 'How a figure came about: formula, and the rows that it rests on.' });

const bridgeDeal = z
  .object({
    opportunity_id: z.string().meta({ description: 'The lead’s id.' }),
    opportunity_name: z.string().nullable().meta({ description: 'Account and type.' }),
    owner_name: z.string().nullable().meta({ description: 'The rep who owns it.' }),
    at: worldTime('When; null of opening and closing, which are how things stood.').nullable(),
    amount: z.number().meta({ description: 'US dollars that it adds to the step; below 0 where it takes away.' }),
    display: z.string(),
  })
  .meta({ id: 'RevOpsBridgeDeal', description: 'What one deal adds to a step of the bridge.' });

export const bridge = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    close_quarter: z
      .string()
      .nullable()
      .meta({ description: 'Only deals expected until the end of this quarter count; null: all.' }),
    tick: z.int(),
    filters: filters.pick({ team: true, segment: true, region: true }),
    message: z.string().meta({ description: 'What the steps say, in one sentence.' }),
    alt: z.string().meta({ description: 'The steps in words, for who does not see them drawn.' }),
    steps: z.array(
      z.object({
        step: z.enum(bridgeSteps),
        label: z.string(),
        amount: z.number().meta({ description: 'US dollars; below 0 where it takes away.' }),
        running_total: z.number().meta({ description: 'The pipeline after the step, US dollars.' }),
        count: z.int().meta({ description: 'Changes that it is made of; of opening and closing, open deals.' }),
        display: z.string(),
        deals: z.array(bridgeDeal).meta({
          description:
            'The deals behind it, the largest first: all of them up to fifty, and their amounts are the step’s.',
        }),
      }),
    ),
  })
  .meta({
    id: 'RevOpsBridge',
    description: 'What moved the pipeline from one day to another: it adds up to the cent.',
  });

export const history = z
  .object({
    dataset: z.string(),
    row: z.string(),
    field: z.string(),
    weeks: z.int().meta({ description: 'Ends of weeks that were looked at.' }),
    lacking: z.string().nullable().meta({ description: 'Why some of them have no point; null where all have one.' }),
    points: z.array(
      z.object({
        at: z.iso.date().meta({ description: 'The midnight that it is of.' }),
        label: z.string().meta({ description: 'The last day of the week, or `now`.' }),
        partial: z.boolean().meta({ description: 'Of now: the week is not over.' }),
        value: z.unknown(),
        display: z.string().nullable().meta({ description: 'As people read it; null of what is no figure.' }),
        reason: z.string().nullable().meta({ description: 'Why there is no value: the dataset could not be made.' }),
      }),
    ),
    tick: z.int(),
    filters,
  })
  .meta({ id: 'RevOpsHistory', description: 'What a figure was at the ends of the last weeks, and now.' });

const drawing = fromJsonSchema(drawingSchema).meta({
  id: 'RevOpsDrawing',
  description: 'How a widget is drawn: tables, lists and texts by their columns.',
});

const widget = z.object({
  id: z.string(),
  title: z.string(),
  asks: z.string().meta({ description: 'The question that it answers.' }),
  answer: datasetAnswer.nullable().meta({ description: 'Rows of its dataset; null where it can’t be made now.' }),
  reason: z.string().nullable().meta({ description: 'Why there are no rows; null otherwise.' }),
  drawing: drawing.nullable().meta({ description: 'What its rows come to on a screen; null where there are none.' }),
});

export const dashboard = z
  .object({
    dashboard: z.enum(['pipeline-health', 'rep-coaching']),
    tick: z.int(),
    as_of: worldTime('World time.'),
    filters,
    rep_id: z.string().nullable(),
    widgets: z.array(widget),
  })
  .meta({ id: 'RevOpsDashboard', description: 'All that stands on a screen.' });

import type { Narrator } from '../../core/kernel/narrator.ts';
import {
  calibrate,
  factorsStage,
  type PersonasAbsent,
  type PersonColumns,
  patternsStage,
  personasStage,
  richContentStage,
  type Scored,
  scenariosOf,
  simulationStage,
} from '../../core/views/results/index.ts';
import type { WorldMeasures } from './read/world-measures.ts';
import type { Run, StageName, StageResults } from './records.ts';

/** The tables of results, without the prefix, by the seed's names. */
export const RESULT_TABLES = [
  'computed_factors',
  'pattern_matches',
  'monte_carlo_scenarios',
  'consumer_personas',
  'segment_rich_content',
] as const;

export type ResultTable = (typeof RESULT_TABLES)[number];

/** What a stage is computed of. */
export interface StageContext {
  readonly run: Run;
  readonly scored: Scored;
  /** What a stage before it has come to; only of those that it needs. */
  of<N extends StageName>(stage: N): Promise<StageResults[N]>;
  /** The measures of the world, as of the time of the scoring. Fails with `conflict` when the world was regenerated since. */
  measures(): Promise<WorldMeasures>;
  /** The people of the world's academy at that time, or why there are none. Fails as `measures`. */
  people(): Promise<PersonColumns | PersonasAbsent>;
  readonly narrator: Narrator;
}

/** A stage of a review: a function of the input, of what stages before it have come to, and at most of the world. */
export interface Stage<N extends StageName = StageName> {
  readonly name: N;
  /** The table that has its result. */
  readonly table: ResultTable;
  /** Its part of the whole, in percent: about its share of the time. */
  readonly share: number;
  /** Stages without whose result it can't be computed; all of them stand before it. */
  readonly needs: readonly StageName[];
  run(context: StageContext): Promise<StageResults[N]>;
}

type AnyStage = { readonly [N in StageName]: Stage<N> }[StageName];

/**
 * The stages in the order in which they run, one message each. Adding one is an entry here, and its result in `StageResults`;
 * what reads, clears and sweeps goes by this list.
 */
export const stages: readonly AnyStage[] = [
  {
    name: 'factors',
    table: 'computed_factors',
    share: 10,
    needs: [],
    run: async ({ scored }) => factorsStage(scored),
  },
  {
    name: 'patterns',
    table: 'pattern_matches',
    share: 10,
    needs: ['factors'],
    run: async ({ of }) => patternsStage(await of('factors')),
  },
  {
    name: 'monte_carlo',
    table: 'monte_carlo_scenarios',
    share: 25,
    needs: ['factors', 'patterns'],
    async run({ run, scored, of }) {
      const { factors } = await of('factors');
      const patterns = await of('patterns');
      const { whatIfs, ...choice } = run.choice;
      const scenarios = scenariosOf(whatIfs, factors);
      return simulationStage({ factors, patterns, baselines: scored.baselines }, { ...choice, scenarios });
    },
  },
  {
    // Beside what it says of: without a forecast there is nothing to trust.
    name: 'calibration',
    table: 'monte_carlo_scenarios',
    share: 25,
    needs: ['monte_carlo'],
    async run({ run, measures }) {
      const { reader, asOf } = await measures();
      return calibrate(reader, asOf, run.choice.seed);
    },
  },
  {
    name: 'personas',
    table: 'consumer_personas',
    share: 20,
    needs: [],
    run: async ({ run, people }) => personasStage(await people(), run.choice.seed),
  },
  {
    name: 'rich_content',
    table: 'segment_rich_content',
    share: 10,
    needs: ['factors', 'patterns'],
    async run({ of, narrator }) {
      const { factors } = await of('factors');
      return richContentStage({ factors, patterns: await of('patterns') }, narrator);
    },
  },
];

/** What is wrong with a list of stages, in sentences. */
export function stageFaults(list: readonly Pick<Stage, 'name' | 'share' | 'needs'>[]): string[] {
  const faults: string[] = [];
  const names = list.map(({ name }) => name);
  if (new Set(names).size < names.length) faults.push('two stages have the same name');
  if (list.reduce((sum, { share }) => sum + share, 0) !== 100) faults.push('the shares don’t add up to 100');
  for (const [n, { name, needs }] of list.entries()) {
    const late = needs.filter((need) => !names.slice(0, n).includes(need));
    if (late.length > 0) faults.push(`${name} needs ${late.join(', ')}, which doesn’t stand before it`);
  }
  return faults;
}

const faults = stageFaults(stages);
if (faults.length > 0) throw new Error(`the stages are wrong: ${faults.join('; ')}`);

export function findStage(name: string): AnyStage | undefined {
  return stages.find((stage) => stage.name === name);
}

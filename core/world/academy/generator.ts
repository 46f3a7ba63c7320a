import { causedId } from '../../kernel/hash.ts';
import type { Random } from '../../kernel/random.ts';
import { DAY, type Time } from '../../kernel/time.ts';
import { defineProcess, type Simulation } from '../machine.ts';
import { randomly } from '../pace.ts';
import { courses, FIRST_COURSE, type GeneratorFault } from '../pack/academy.ts';
import { generatorPlan, generatorRates } from '../pack/generator.ts';
import { generationCompleted, generationFailed, generationStage, generationStarted } from './events.ts';
import { usualLearners } from './learners.ts';
import { courseOf } from './lessons.ts';
import type { Academy, Learner } from './state.ts';

/** A stage as it went: its time, and why it failed. */
interface StageRun {
  readonly stage: (typeof generatorPlan)[number]['stage'];
  readonly model: string;
  readonly milliseconds: number;
  readonly fault: GeneratorFault | null;
}

/** The content generator: a run is known when it is over, and all its events arrive then. */
const generates = defineProcess({
  id: 'academy.generates',
  kind: 'academy',
  wait: (simulation, _academy, random) =>
    usualLearners(simulation.config.counts) === 0
      ? null
      : randomly(simulation.time, DAY / runsPerDay(simulation), random),
  fire: generate,
});

function runsPerDay({ state }: Simulation): number {
  return generatorRates.catalogue + generatorRates.perLearner * state.learners.size;
}

function generate(simulation: Simulation, academy: Academy, random: Random): void {
  academy.runs += 1;
  const run = causedId('run', `academy/${academy.runs}`);
  const stages = stagesOf(random);
  const length = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const start = simulation.time - length;
  const learner = someLearner(simulation, start, random);
  const user = learner?.id ?? null;
  const { course, lesson } = learner ? lessonFor(learner) : catalogueLesson(random);
  simulation.record(generationStarted, run, { at: start, user, course, lesson });
  let at: Time = start;
  for (const { stage, model, milliseconds, fault } of stages) {
    at += milliseconds;
    if (fault === null) simulation.record(generationStage, run, { at, user, stage, model, milliseconds });
    else simulation.record(generationFailed, run, { at, user, stage, model, reason: fault, milliseconds: length });
  }
  if (stages.at(-1)?.fault === null) {
    simulation.record(generationCompleted, run, { at, user, course, lesson, milliseconds: length });
  }
}

/** The stages of a run, up to the one in which it fails. */
function stagesOf(random: Random): StageRun[] {
  const stages: StageRun[] = [];
  for (const { stage, models, median, spread, fails, faults } of generatorPlan) {
    const model = random.weighted(models);
    const drawn = Math.ceil(random.lognormal(median, spread));
    const fault = drawn > generatorRates.longest ? 'timeout' : random.chance(fails) ? random.weighted(faults) : null;
    const milliseconds = fault === 'timeout' ? generatorRates.longest : drawn;
    stages.push({ stage, model, milliseconds, fault });
    if (fault !== null) break;
  }
  return stages;
}

/** A learner who has come lately and works on something, if a few looks find one. */
function someLearner({ state, time }: Simulation, start: Time, random: Random): Learner | null {
  const { learners } = state;
  for (let look = 0; look < 4 && learners.size > 0; look += 1) {
    const learner = learners.at(random.int(0, learners.size - 1));
    if (!learner || learner.registeredAt === 0 || learner.registeredAt >= start) continue;
    if (time - learner.lastSeen < 14 * DAY) return learner;
  }
  return null;
}

const lessonFor = ({ course, lesson }: Learner) => ({ course, lesson: lesson + 1 });

function catalogueLesson(random: Random): { readonly course: string; readonly lesson: number } {
  const course = random.weighted(catalogue);
  return { course, lesson: random.int(1, courseOf(course).lessons) };
}

const catalogue = courses.map(({ id, weight }) => [id, id === FIRST_COURSE ? 1 : weight] as const);

export const generatorProcesses = [generates];

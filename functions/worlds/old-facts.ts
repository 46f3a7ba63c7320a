import { leadStageChanged, registry, stages, type WorldEvent } from '../../core/world/index.ts';

/** An event as the version before wrote it, one to a line: its `kind` is the cause, of which some events have several. */
type OldFact = Pick<WorldEvent, 'time' | 'kind' | 'entity' | 'data'>;

/** `facts/2026-11-21`, `facts/2026-11`: the chunks of the version before. */
export function isFactChunk(name: string): boolean {
  return name.startsWith('facts/');
}

/** What such a chunk holds, as events of today. Throws for a kind that no part declares. */
export function eventsOfFacts(text: string): WorldEvent[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => eventOf(JSON.parse(line)));
}

/** Kinds by the causes that they name: what was a kind of its own. */
const byCause = new Map(
  Array.from(registry.events.values(), ({ kind }) => kind).flatMap((kind) =>
    (kind.fields.cause?.choices ?? []).map((cause) => [cause, kind.name] as const),
  ),
);

function eventOf({ time, kind: was, entity, data }: OldFact): WorldEvent {
  const merged = byCause.get(was);
  if (merged !== undefined) return { time, kind: merged, entity, data: { cause: was, ...data } };
  if (was === 'lead.stage') return { time, kind: leadStageChanged.name, entity, data: stageChange(data) };
  if (!registry.events.has(was)) throw new Error(`no part declares the event ${was}`);
  return { time, kind: was, entity, data };
}

/** A lead has only ever gone on to the next stage: from which, follows. */
function stageChange({ stage, ...data }: OldFact['data']): WorldEvent['data'] {
  const names: readonly unknown[] = stages;
  return { ...data, from: stages[names.indexOf(stage) - 1] ?? null, to: stage ?? null };
}

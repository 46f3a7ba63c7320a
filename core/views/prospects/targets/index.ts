import type { ClientTraits } from '../traits.ts';
import type { Target } from '../widget.ts';
import type { TargetRule } from './rule.ts';
import { targetRules } from './rules.ts';

type TargetId = (typeof targetRules)[number]['id'];

const byId: ReadonlyMap<string, TargetRule> = new Map(targetRules.map((rule) => [rule.id, rule]));

/** The target that a rule sets for a client. */
export function target(id: TargetId): (traits: ClientTraits) => Target {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule ${id} sets a target`);
  return (traits) => ({ value: rule.value(traits), rule: id, rationale: rule.rationale });
}

/** The satisfaction wanted: of a client at high risk, first what it takes to stay. */
export function satisfactionTarget(traits: ClientTraits): Target {
  return target(traits.churnRisk === 'High' ? 'satisfaction-recovery' : 'satisfaction-by-plan')(traits);
}

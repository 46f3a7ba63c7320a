import { findMeasure } from '../../../../../../core/measures/index.ts';
import { figureIds } from '../../../../../../core/views/prospects/value/index.ts';
import type { Requirement, Widget } from '../../../../../../core/views/prospects/widget.ts';

/** What is wrong with what a widget asks for, in sentences: the measures and figures that there are, and their scopes. */
export function planFaults(widget: Widget): string[] {
  const { id, data_requirements: requirements } = widget;
  const names = requirements.map(({ as }) => as);
  const faults = requirements.flatMap(requirementFaults);
  if (requirements.length === 0) faults.push('it asks for nothing');
  if (new Set(names).size !== names.length) faults.push('two requirements have the same name');
  return faults.map((fault) => `${id}: ${fault}`);
}

function requirementFaults(requirement: Requirement): string[] {
  if (requirement.kind === 'rows') return [];
  if (requirement.kind === 'derived') {
    return figureIds.includes(requirement.figure) ? [] : [`there is no figure ${requirement.figure}`];
  }
  const measure = findMeasure(requirement.measure);
  if (!measure) return [`there is no measure ${requirement.measure}`];
  if (!measure.scopes.includes(requirement.scope)) return [`${measure.id} has no scope ${requirement.scope}`];
  // What a client may see of the company is what no other client can be recognised in, and no price or profit.
  const own = measure.scopes.includes('client') && requirement.scope === 'company' && measure.id !== 'satisfaction';
  return own ? [`${measure.id} is to be read of the client`] : [];
}

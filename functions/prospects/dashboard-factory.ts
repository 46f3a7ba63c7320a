import type { Narrator } from '../../core/kernel/narrator.ts';
import {
  buildTemplate,
  type Category,
  createDashboardSnapshot,
  type DashboardSnapshot,
  definitionOf,
  generateDashboard,
  narrateDashboard,
  traitsOf,
  widgetSchemas,
} from '../../core/views/prospects/index.ts';
import { clientKey } from './names.ts';
import type { ClientSnapshot, DashboardFactory } from './ports.ts';
import { createValidation } from './validation.ts';

/** Makes dashboards by the rules of `core/views/prospects`, in the words of a narrator. */
export function createDashboardFactory(narrator: Narrator): DashboardFactory {
  // A view keeps what it has read: the dashboards of one client at one tick share it.
  const views = new WeakMap<ClientSnapshot, DashboardSnapshot>();

  function viewOf(snapshot: ClientSnapshot): DashboardSnapshot {
    const { head, simulation, history, clientId, measures } = snapshot;
    const { worldId: world, generation, tick, time, seed } = head;
    const asOf = { world, generation, tick, time, seed };
    const view = views.get(snapshot) ?? createDashboardSnapshot(simulation, history, asOf, clientId, measures);
    views.set(snapshot, view);
    return view;
  }

  return {
    narrator: narrator.name,

    template(category: Category, { head, simulation, clientId }, seed) {
      const key = clientKey(head, clientId);
      return buildTemplate(definitionOf(category), traitsOf(simulation, clientId), { key, seed });
    },
    data: (template, snapshot) => generateDashboard(template, viewOf(snapshot)),
    validate: createValidation(widgetSchemas),
    narrate: (template, data, snapshot) => narrateDashboard(template, data, viewOf(snapshot).client.name, narrator),
  };
}

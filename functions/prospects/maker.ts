import type { Narrator } from '../../core/kernel/narrator.ts';
import {
  buildTemplate,
  type Category,
  type ClientView,
  createClientView,
  definitionOf,
  generateDashboard,
  narrateDashboard,
  traitsOf,
  widgetSchemas,
} from '../../core/views/prospects/index.ts';
import { clientKey } from './names.ts';
import type { ClientScene, DashboardMaker } from './ports.ts';
import { createValidation } from './validation.ts';

/** Makes dashboards by the rules of `core/views/prospects`, in the words of a narrator. */
export function createMaker(narrator: Narrator): DashboardMaker {
  // A view keeps what it has read: the dashboards of one client at one tick share it.
  const views = new WeakMap<ClientScene, ClientView>();

  function viewOf(scene: ClientScene): ClientView {
    const { head, simulation, history, clientId } = scene;
    const { worldId: world, generation, tick, time, seed } = head;
    const view =
      views.get(scene) ?? createClientView(simulation, history, { world, generation, tick, time, seed }, clientId);
    views.set(scene, view);
    return view;
  }

  return {
    narrator: narrator.name,

    template(category: Category, { head, simulation, clientId }, seed) {
      const key = clientKey(head, clientId);
      return buildTemplate(definitionOf(category), traitsOf(simulation, clientId), { key, seed });
    },
    data: (template, scene) => generateDashboard(template, viewOf(scene)),
    validate: createValidation(widgetSchemas),
    narrate: (template, data, scene) => narrateDashboard(template, data, viewOf(scene).client.name, narrator),
  };
}

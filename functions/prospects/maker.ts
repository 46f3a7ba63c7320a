import { type ClientView, createClientView } from '../../core/prospects/binding/view.ts';
import { buildTemplate } from '../../core/prospects/build.ts';
import { generateDashboard } from '../../core/prospects/generate.ts';
import type { Category } from '../../core/prospects/template.ts';
import { definitionOf } from '../../core/prospects/templates/index.ts';
import { traitsOf } from '../../core/prospects/traits.ts';
import { widgetSchemas } from '../../core/prospects/widgets/kinds.ts';
import type { ClientScene, DashboardMaker } from './ports.ts';
import { createValidation } from './validation.ts';

/** Makes dashboards by the rules of `core/prospects`. */
export function createMaker(): DashboardMaker {
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
    template(category: Category, { head, simulation, clientId }, seed) {
      const { worldId: world, generation } = head;
      return buildTemplate(definitionOf(category), traitsOf(simulation, clientId), { world, generation, seed });
    },
    data: (template, scene) => generateDashboard(template, viewOf(scene)),
    validate: createValidation(widgetSchemas),
  };
}

import type { Evidence, Narrator, Passage } from '../../kernel/narrator.ts';
import { remarksOf } from './remarks.ts';
import type { DashboardTemplate } from './template.ts';
import type { Widget } from './widget.ts';
import type { DashboardData } from './widgets/data.ts';

/** What is said of a dashboard. */
export type DashboardWords = Pick<DashboardData, 'commentary' | 'titles'>;

type Values = DashboardData['dashboard_data'];

const COMMENTARY = 'commentary';
const TITLE = 'title/';

/** Characters that a narrator may have: three sentences, and a line over a widget. */
const LIMITS = { commentary: 600, title: 60 } as const;

/**
 * What is to be written for a dashboard: its commentary, and a title for each widget that nobody has given one. Drafts
 * are those of the rules.
 */
export function dashboardPassages(template: DashboardTemplate, values: Values, client: string): readonly Passage[] {
  return [
    commentaryPassage(template, values, client),
    ...template.widgets
      .filter(({ id }) => !template.own_titles?.includes(id))
      .map((widget) => titlePassage(template, widget, values, client)),
  ];
}

/** What was written, by passage id; the draft of what was not. */
export function dashboardWords(
  passages: readonly Passage[],
  texts: ReadonlyMap<string, string> = new Map(),
): DashboardWords {
  const written = (passage: Passage): string => texts.get(passage.id) ?? passage.draft;
  const titles = passages.filter(({ id }) => id.startsWith(TITLE));
  return {
    commentary: passages.filter(({ id }) => id === COMMENTARY).map(written)[0] ?? '',
    titles: Object.fromEntries(titles.map((passage) => [passage.id.slice(TITLE.length), written(passage)])),
  };
}

/** The same dashboard in the narrator's words; it is asked once. */
export async function narrateDashboard(
  template: DashboardTemplate,
  data: DashboardData,
  client: string,
  narrator: Narrator,
): Promise<DashboardData> {
  const passages = dashboardPassages(template, data.dashboard_data, client);
  const { commentary, titles } = dashboardWords(passages, await narrator.narrate(passages));
  return { ...data, commentary, titles: { ...data.titles, ...titles } };
}

function commentaryPassage(template: DashboardTemplate, values: Values, client: string): Passage {
  const remarks = remarksOf(template, values, client);
  const draft = remarks.map(({ text }) => text).join(' ');
  return {
    id: COMMENTARY,
    purpose: `Tell whoever looks at “${template.name}” for ${client}, in two or three sentences, what matters on it.`,
    evidence: distinct([
      { id: 'client', label: 'Client', text: client },
      ...remarks.flatMap(({ evidence }) => evidence),
    ]),
    draft,
    limit: Math.max(LIMITS.commentary, draft.length),
  };
}

/** Each figure once, however many remarks cite it. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(evidence.map((entry) => [entry.id, entry])).values()];
}

function titlePassage({ name }: DashboardTemplate, widget: Widget, values: Values, client: string): Passage {
  const { id, title, description, type } = widget;
  const data = values[id];
  const shown: Evidence[] =
    data && 'display' in data && data.value !== null ? [{ id: 'value', label: description, text: data.display }] : [];
  return {
    id: `${TITLE}${id}`,
    purpose: `Title in a few words for the ${type} on “${name}” for ${client}: what it answers, or what it shows.`,
    evidence: [{ id: 'title', label: description, text: title }, ...shown],
    draft: title,
    limit: Math.max(LIMITS.title, title.length),
  };
}

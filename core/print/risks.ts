import type { RiskMatrixChart } from './charts/chart.ts';
import { impacts, likelihoods, RATINGS } from './charts/levels.ts';
import type { Block, Cell, Section } from './document.ts';
import type { RankedAction, RankedRisk } from './findings/rank.ts';
import { formatDate } from './format.ts';

function rating({ likelihood, impact }: RankedRisk): Cell {
  const product = likelihood * impact;
  if (product >= RATINGS.high) return { text: `High\u00a0(${product})`, tone: 'bad' };
  return product >= RATINGS.medium
    ? { text: `Medium\u00a0(${product})`, tone: 'warn' }
    : { text: `Low\u00a0(${product})` };
}

/** Risks as a matrix and as a table; why there are none, without any. */
export function riskSection(risks: readonly RankedRisk[], source: string): Section {
  const title = 'Risk assessment';
  if (risks.length === 0) {
    const text = 'None of the findings carries a risk worth a mitigation of its own.';
    return { id: 'risks', title, blocks: [{ kind: 'paragraph', text, style: 'body' }] };
  }
  const matrix: RiskMatrixChart = {
    kind: 'risk-matrix',
    title: 'Likelihood against impact',
    subtitle: 'Numbers are those of the table below; red cells are rated high, amber ones medium',
    source,
    alt: `Matrix of likelihood and impact, 1 to 5 each. ${risks
      .map((risk) => `${risk.number}, ${risk.title}: likelihood ${risk.likelihood}, impact ${risk.impact}`)
      .join('. ')}.`,
    height: 116,
    risks: risks.map(({ number, likelihood, impact }) => ({ number, likelihood, impact })),
  };
  const table: Block = {
    kind: 'table',
    table: {
      title: 'Risks, the gravest first',
      source,
      columns: [
        { label: '#', align: 'right', weight: 0.35 },
        { label: 'Risk', align: 'left', weight: 2.8 },
        { label: 'Likelihood', align: 'left', weight: 1.2 },
        { label: 'Impact', align: 'left', weight: 1.1 },
        { label: 'Rating', align: 'left', weight: 1.4 },
        { label: 'Mitigation', align: 'left', weight: 3.1 },
      ],
      rows: risks.map((risk) => [
        { text: String(risk.number) },
        { text: risk.title, strong: true },
        { text: likelihoods[risk.likelihood] },
        { text: impacts[risk.impact] },
        rating(risk),
        { text: risk.mitigation },
      ]),
      empty: '',
    },
  };
  return { id: 'risks', title, blocks: [{ kind: 'chart', chart: matrix }, table] };
}

/** What is to be done, by whom and until when; why there is nothing, without any. */
export function actionSection(actions: readonly RankedAction[], source: string): Section {
  const table: Block = {
    kind: 'table',
    table: {
      title: 'Who does what, and by when',
      source,
      columns: [
        { label: '#', align: 'right', weight: 0.35 },
        { label: 'Action', align: 'left', weight: 4 },
        { label: 'Owner', align: 'left', weight: 1.6 },
        { label: 'Due', align: 'right', weight: 1 },
      ],
      rows: actions.map(({ title, owner, due }, index) => [
        { text: String(index + 1) },
        { text: title, strong: true },
        { text: owner },
        { text: formatDate(due) },
      ]),
      empty: 'No finding asks for an action.',
    },
  };
  return { id: 'actions', title: 'Action items', blocks: [table] };
}

/**
 * Prints the dashboards of one client as PDF files, without a server: casts the company of a seed, and lets its 25
 * months happen. Usage: node scripts/dashboards.ts --out folder [--seed 42] [--client 1] [--at 2026-11-21]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDate } from '../core/kernel/time.ts';
import { HistoryRecorder } from '../core/measures/index.ts';
import {
  buildTemplates,
  createClientView,
  dashboardReport,
  generateDashboard,
  traitsOf,
} from '../core/prospects/index.ts';
import { drawChart, layoutReport } from '../core/reports/index.ts';
import { createWorld, defaultCounts, PACK_VERSION } from '../core/world/index.ts';
import { createFontMetrics } from '../functions/reports/pdf/fonts.ts';
import { renderPdf } from '../functions/reports/pdf/render.ts';
import { messageOf } from '../local/errors.ts';

const NOON = 12 * 60 * 60 * 1000;
const prospect = { name: 'Demo Prospect', organization: null };

/** Writes the seven files, and says so of each. @throws Error for a client that the company doesn't have */
async function print(folder: string, seed: number, place: number, startedAt: number): Promise<void> {
  const recorder = new HistoryRecorder();
  const config = { seed, packVersion: PACK_VERSION, counts: defaultCounts, startedAt };
  const simulation = createWorld(config, recorder.observe);
  const clients = Array.from(simulation.state.clients);
  const client = clients[place - 1];
  if (!client) throw new Error(`--client must be from 1 to ${clients.length}.`);
  const asOf = { world: 'default', generation: 1, tick: 0, time: simulation.time, seed };
  const view = createClientView(simulation, recorder.history, asOf, client.id);
  const metrics = createFontMetrics();
  mkdirSync(folder, { recursive: true });
  for (const template of buildTemplates(traitsOf(simulation, client.id), asOf)) {
    const data = generateDashboard(template, view);
    const document = dashboardReport({ template, data, client: client.name, asOf, prospect, paper: 'A4' });
    const laidOut = layoutReport(document, metrics, drawChart);
    const file = join(folder, `${template.category}.pdf`);
    writeFileSync(file, await renderPdf(laidOut));
    console.log(`${file}: ${laidOut.pages.length} pages, ${client.name}, seed ${seed}`);
  }
}

try {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      seed: { type: 'string', default: '42' },
      client: { type: 'string', default: '1' },
      at: { type: 'string' },
    },
  });
  if (!values.out) throw new Error('--out must name the folder to write to.');
  const at = values.at === undefined ? Date.now() : parseDate(values.at) + NOON;
  await print(values.out, Number(values.seed), Number(values.client), at);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/**
 * Prints the dashboards of one client as PDF files, to be looked at.
 * Usage: node test/tools/prospect-sample.ts FOLDER [seed] [place of the client in its list]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HistoryRecorder } from '../../core/measures/index.ts';
import {
  buildTemplates,
  createClientView,
  dashboardReport,
  generateDashboard,
  traitsOf,
} from '../../core/prospects/index.ts';
import { drawChart, layoutReport } from '../../core/reports/index.ts';
import { createWorld, defaultCounts, PACK_VERSION } from '../../core/world/index.ts';
import { createFontMetrics } from '../../functions/reports/pdf/fonts.ts';
import { renderPdf } from '../../functions/reports/pdf/render.ts';

const [, , folder = '', seedText = '42', place = '0'] = process.argv;
if (folder === '') throw new Error('say where the files go');
const seed = Number(seedText);
const recorder = new HistoryRecorder();
const startedAt = Date.UTC(2026, 10, 21, 10, 30);
const simulation = createWorld({ seed, packVersion: PACK_VERSION, counts: defaultCounts, startedAt }, recorder.observe);
const client = Array.from(simulation.state.clients)[Number(place)];
if (!client) throw new Error(`there is no client at ${place}`);
const asOf = { world: 'default', generation: 1, tick: 0, time: simulation.time, seed };
const view = createClientView(simulation, recorder.history, asOf, client.id);
const prospect = { name: 'John Smith', organization: 'Acme Health Plan' };
const metrics = createFontMetrics();
mkdirSync(folder, { recursive: true });
for (const template of buildTemplates(traitsOf(simulation, client.id), { world: 'default', generation: 1, seed })) {
  const data = generateDashboard(template, view);
  const document = dashboardReport({ template, data, client: client.name, asOf, prospect, paper: 'A4' });
  const laidOut = layoutReport(document, metrics, drawChart);
  const file = join(folder, `${template.category}.pdf`);
  writeFileSync(file, await renderPdf(laidOut));
  console.log(`${file}: ${laidOut.pages.length} pages`);
}

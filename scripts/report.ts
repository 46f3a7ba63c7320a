/**
 * Makes a report or a dashboard as a PDF, without a server: casts the company of a seed, lets its 25 months happen, and
 * writes the file. Usage: npm run report -- --page sales-pipeline --out file.pdf [options]
 */
import { writeFileSync } from 'node:fs';
import { rulesNarrator } from '../core/kernel/narrator.ts';
import { HistoryRecorder } from '../core/measures/index.ts';
import { composeReport, drawChart, layoutReport, type ReportDocument } from '../core/print/index.ts';
import { createReportView, findReport, reports } from '../core/views/operations/index.ts';
import {
  buildTemplates,
  createClientView,
  dashboardReport,
  categories as dashboards,
  definitionOf,
  generateDashboard,
  traitsOf,
} from '../core/views/prospects/index.ts';
import { createWorld, defaultCounts, PACK_VERSION } from '../core/world/index.ts';
import { createFontMetrics } from '../functions/print/pdf/fonts.ts';
import { renderPdf } from '../functions/print/pdf/render.ts';
import { OptionError } from '../local/cli/options.ts';
import { messageOf } from '../local/errors.ts';
import { HELP, type Options, readCommand } from './report/options.ts';

function companyOf({ seed, at }: Options) {
  const recorder = new HistoryRecorder();
  const simulation = createWorld(
    { seed, packVersion: PACK_VERSION, counts: defaultCounts, startedAt: at },
    recorder.observe,
  );
  const asOf = { world: 'default', generation: 1, tick: 0, time: simulation.time, seed };
  return { simulation, history: recorder.history, asOf };
}

type Company = ReturnType<typeof companyOf>;

function report({ simulation, history, asOf }: Company, { page, paper }: Options): Promise<ReportDocument> {
  const view = createReportView(simulation, history, asOf);
  return composeReport({ definition: findReport(page), view, request: { paper }, narrator: rulesNarrator });
}

/** @throws OptionError for a client that the company doesn't have */
function dashboard({ simulation, history, asOf }: Company, place: number, { page, paper }: Options): ReportDocument {
  const clients = Array.from(simulation.state.clients);
  const client = clients[place - 1];
  if (!client) throw new OptionError(`--client must be from 1 to ${clients.length}: so many clients there are.`);
  const template = buildTemplates(traitsOf(simulation, client.id), asOf).find(({ category }) => category === page);
  if (!template) throw new Error(`No template of ${page} was built.`);
  const data = generateDashboard(template, createClientView(simulation, history, asOf, client.id));
  return dashboardReport({ template, data, client: client.name, asOf, prospect: null, paper });
}

/** The document's bytes and pages. */
async function make(options: Options): Promise<{ bytes: Uint8Array; pages: number }> {
  const company = companyOf(options);
  const { client } = options;
  const document = client === null ? await report(company, options) : dashboard(company, client, options);
  const laidOut = layoutReport(document, createFontMetrics(), drawChart);
  return { bytes: await renderPdf(laidOut), pages: laidOut.pages.length };
}

function list(): string {
  const line = (id: string, what: string) => `  ${id.padEnd(24)} ${what}\n`;
  const company = reports.map(({ id, question }) => line(id, question)).join('');
  const client = dashboards.map((category) => line(category, definitionOf(category).name)).join('');
  return `On the company:\n${company}\nOn a client (--client N):\n${client}`;
}

async function main(argv: readonly string[]): Promise<void> {
  const asked = readCommand(argv, Date.now());
  if ('show' in asked) {
    process.stdout.write(asked.show === 'help' ? HELP : list());
    return;
  }
  const { make: options } = asked;
  const { bytes, pages } = await make(options);
  writeFileSync(options.out, bytes);
  console.log(`${options.out}: ${pages} pages, ${bytes.length} bytes, ${options.page}, seed ${options.seed}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof OptionError ? 2 : 1;
}

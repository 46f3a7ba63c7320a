/** Prints what a deployment costs a month, from its own templates, line by line. Usage: npm run cost -- --help */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SettingsError } from '../lib/settings.ts';
import { synthApp } from '../lib/synth.ts';
import { OptionError, readArguments, wholeNumber } from '../local/cli/arguments.ts';
import { messageOf } from '../local/errors.ts';
import { billOf, dollars, freeTier } from './cost/lines.ts';
import { render } from './cost/render.ts';
import { readTickUsage, type Workload } from './cost/workload.ts';

const HELP = `npm run cost -- [options]

  --worlds N      worlds that run, 0 to 10000              default 1
  --interval S    seconds from tick to tick, 1 to 3600     default 30
  --requests N    HTTP requests a month                    default 100000
  --alarms off    without alarms
  --machine off   without the client for machines
  --stage NAME    production adds keys of the account      default dev
  --help          this text

Exit codes: 0 printed, 1 failed, 2 bad option.
`;

const MEASURED = fileURLToPath(new URL('../bench/results/writes-per-tick.json', import.meta.url));

function readOptions() {
  const options = {
    worlds: { type: 'string', default: '1' },
    interval: { type: 'string', default: '30' },
    requests: { type: 'string', default: '100000' },
    alarms: { type: 'string', default: 'on' },
    machine: { type: 'string', default: 'on' },
    stage: { type: 'string', default: 'dev' },
    help: { type: 'boolean', default: false },
  } as const;
  const values = readArguments(process.argv.slice(2), options, 'npm run cost');
  const { alarms, machine, stage, interval } = values;
  return {
    help: values.help,
    context: { alarms, machine, stage, interval },
    workload: {
      worlds: wholeNumber('--worlds', values.worlds, 0, 10_000),
      intervalSeconds: wholeNumber('--interval', interval, 1, 3600),
      requests: wholeNumber('--requests', values.requests, 0, 1e11),
    },
  };
}

async function main(): Promise<void> {
  const { help, context, workload } = readOptions();
  if (help) {
    console.log(HELP);
    return;
  }
  const outdir = mkdtempSync(join(tmpdir(), 'showroom-cost-'));
  try {
    const { templates, settings } = await synthApp({ outdir, context });
    const full: Workload = { ...workload, tick: readTickUsage(MEASURED) };
    const { prefix } = settings;
    const bill = billOf(templates, { workload: full, prefix });
    const sum = (lines: typeof bill) => lines.reduce((total, line) => total + dollars(line), 0);
    const fixed = sum(billOf(templates, { workload: { ...full, worlds: 0 }, prefix }));
    console.log(render({ bill, free: freeTier(bill), fixed, workload: full, today: Date.now() }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof OptionError || error instanceof SettingsError ? 2 : 1;
}

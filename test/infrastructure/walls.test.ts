import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './synthesized.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files that each break one wall, with the rule that must say so. */
const breaches: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['core/world/aws.ts', '@aws-sdk/client-dynamodb', 'core-is-pure'],
  ['core/kernel/middy.ts', '@middy/core', 'core-is-pure'],
  ['core/kernel/files.ts', 'node:fs', 'core-computes-only'],
  ['core/world/outward.ts', '../../functions/msp/routes.ts', 'core-looks-inward'],
  ['core/world/host.ts', '../../local/host.ts', 'core-looks-inward'],
  ['core/world/stacks.ts', '../../lib/settings.ts', 'core-looks-inward'],
  ['core/kernel/domain.ts', '../world/index.ts', 'kernel-stands-alone'],
  ['core/world/figures.ts', '../measures/index.ts', 'world-knows-the-kernel'],
  ['core/world/engine/company.ts', '../machine.ts', 'engine-knows-the-kernel'],
  ['core/world/kinds.ts', './operations/index.ts', 'kinds-are-data'],
  ['core/measures/inside.ts', '../world/machine.ts', 'measures-know-the-world'],
  ['core/events/inside.ts', '../world/machine.ts', 'events-know-the-world'],
  ['core/print/view.ts', '../views/revops/index.ts', 'print-knows-no-view'],
  ['core/print/rows.ts', '../world/index.ts', 'print-knows-no-view'],
  ['core/print/units.ts', '../measures/index.ts', 'print-knows-no-view'],
  ['core/views/revops/other.ts', '../analytics/index.ts', 'views-are-apart'],
  ['core/views/revops/inside.ts', '../../world/machine.ts', 'views-are-apart'],
  ['functions/msp/stacks.ts', '../../lib/settings.ts', 'functions-run-alone'],
  ['functions/msp/neighbour.ts', '../prospects/build.ts', 'functions-are-apart'],
  ['functions/msp/tables.ts', '../prospects/tables/prospect-table.ts', 'functions-are-apart'],
  ['functions/print/loader.ts', '../worlds/read/loader.ts', 'press-takes-documents'],
  ['functions/print/view.ts', '../prospects/build.ts', 'press-takes-documents'],
  ['functions/print/figures.ts', '../../core/measures/index.ts', 'press-takes-documents'],
  ['functions/msp/sdk.ts', '@aws-sdk/client-dynamodb', 'aws-behind-adapters'],
  ['functions/msp/stack.ts', '@middy/core', 'one-middleware-stack'],
  ['functions/msp/tool.ts', 'fast-check', 'no-tools-at-run-time'],
  ['functions/docs/data.ts', '../platform/storage/dynamo.ts', 'documents-touch-no-data'],
  ['functions/platform/contract/handler.ts', '../../msp/handlers.ts', 'contract-is-data'],
  ['functions/platform/jobs/view.ts', '../../prospects/build.ts', 'jobs-know-no-client'],
  ['functions/platform/jobs/domain.ts', '../../../core/world/index.ts', 'jobs-know-no-client'],
  ['functions/platform/follow/view.ts', '../../prospects/build.ts', 'follow-knows-no-view'],
  ['functions/platform/follow/writer.ts', '../../worlds/write/tick.ts', 'follow-knows-no-view'],
  ['functions/revops/routes.ts', '../platform/storage/dynamo.ts', 'routes-are-data'],
  ['functions/revops/manifest.ts', './handlers.ts', 'routes-are-data'],
  ['functions/worlds/write/sweep.ts', '../../prospects/build.ts', 'shared-knows-no-capability'],
  ['functions/telemetry/reports.ts', '../prospects/build.ts', 'shared-knows-no-capability'],
  ['lib/entry.ts', '../functions/msp/api.http.ts', 'entries-are-leaves'],
  ['lib/handler.ts', '../functions/msp/handlers.ts', 'lib-reads-the-contract'],
  ['lib/one.ts', '../functions/msp/routes.ts', 'lib-reads-the-contract'],
  ['lib/domain.ts', '../core/world/index.ts', 'lib-reads-names'],
  ['lib/host.ts', '../local/host.ts', 'lib-is-for-synthesis'],
  ['local/handler.ts', '../functions/msp/handlers.ts', 'host-runs-templates'],
  ['core/world/lost.ts', './nowhere.ts', 'resolvable'],
  ['console/src/api/schemas.ts', '../../../functions/msp/routes.ts', 'console-stands-alone'],
  ['lib/page.ts', '../console/src/kit/layout.ts', 'console-is-built'],
  ['console/src/pages/reports/other.ts', '../worlds/worlds.ts', 'pages-are-apart'],
  ['console/src/kit/page.ts', '../pages/worlds/worlds.ts', 'console-shares-downwards'],
  ['console/src/app/menu.ts', '../pages/worlds/worlds.ts', 'frame-knows-the-list'],
  ['console/src/pages/worlds/drawing.ts', '@mui/x-charts', 'charts-behind-one-module'],
];

/** What the walls let through, among it what the breaches import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/kernel/hash.ts': ['node:crypto'],
  'core/kernel/money.ts': ['./hash.ts'],
  'core/world/engine/kinds.ts': [],
  'core/world/engine/simulation.ts': ['../../kernel/hash.ts', './kinds.ts'],
  'core/world/machine.ts': ['./engine/simulation.ts', 'type ./kinds.ts'],
  'core/world/operations/index.ts': ['../machine.ts'],
  'core/world/kinds.ts': ['./engine/kinds.ts', 'type ./operations/index.ts'],
  'core/world/config.ts': ['./kinds.ts', 'type ../kernel/money.ts'],
  'core/world/index.ts': ['./machine.ts', './config.ts', './operations/index.ts'],
  'core/measures/index.ts': ['../world/index.ts', '../kernel/hash.ts'],
  'core/events/index.ts': ['../world/index.ts', '../kernel/hash.ts'],
  'core/views/analytics/index.ts': [
    '../../events/index.ts',
    '../../measures/index.ts',
    '../../world/index.ts',
    '../../print/index.ts',
  ],
  'core/views/revops/index.ts': ['../../measures/index.ts', '../../kernel/hash.ts'],
  'core/print/index.ts': ['../kernel/hash.ts'],
  'functions/platform/contract/route.ts': ['../../../core/kernel/hash.ts', 'zod'],
  'functions/msp/routes.ts': ['../platform/contract/route.ts', 'zod'],
  'functions/msp/handlers.ts': ['../../core/measures/index.ts', './routes.ts', '../platform/storage/dynamo.ts'],
  'functions/msp/api.http.ts': ['./handlers.ts', '../platform/http/http.ts'],
  'functions/worlds/write/tick.ts': ['../../../core/world/index.ts'],
  'functions/print/schemas.ts': ['../report-kinds.ts', '../platform/contract/route.ts', '../../core/print/index.ts'],
  'functions/prospects/build.ts': ['../print/schemas.ts'],
  'functions/prospects/tables/prospect-table.ts': [],
  'functions/report-kinds.ts': [],
  'functions/worlds/read/loader.ts': [],
  'functions/platform/follow/follow.ts': ['../storage/dynamo.ts', '../../worlds/ports.ts'],
  'functions/worlds/ports.ts': [],
  'functions/platform/jobs/run.ts': ['../storage/dynamo.ts', '../../../core/kernel/hash.ts'],
  'functions/platform/storage/dynamo.ts': ['@aws-sdk/client-dynamodb'],
  'functions/platform/http/http.ts': ['@middy/core'],
  'functions/msp/manifest.ts': ['./routes.ts'],
  'functions/revops/handlers.ts': [],
  'functions/telemetry/academy.ts': ['../worlds/read/loader.ts', '../../core/views/analytics/index.ts'],
  'functions/results/people.ts': ['../telemetry/academy.ts'],
  'functions/manifests.ts': ['./msp/manifest.ts'],
  'lib/settings.ts': ['../core/world/config.ts', '../functions/manifests.ts', 'aws-cdk-lib/core'],
  'local/host.ts': ['../lib/settings.ts', 'jose'],
  'console/src/kit/layout.ts': [],
  'console/src/pages/worlds/worlds.ts': ['../../kit/layout.ts'],
  'console/src/pages/pages.ts': ['./worlds/worlds.ts'],
  'console/src/app/router.ts': ['../pages/pages.ts', '../kit/layout.ts'],
};

function write(folder: string, file: string, imports: readonly string[]): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const lines = imports.map((name, index) => {
    const [module = '', type] = name.split(' ').reverse();
    if (type)
      return `import type * as I${index} from '${module}';\nexport type Used${index} = keyof typeof I${index};\n`;
    return `import * as i${index} from '${module}';\nexport const used${index} = i${index};\n`;
  });
  writeFileSync(path, lines.join('') || 'export {};\n');
}

/** Judges the folders of a small house by our rules: `rule file → imported`. */
function judge(files: Readonly<Record<string, readonly string[]>>): string[] {
  const folder = temporaryFolder();
  for (const [file, imports] of Object.entries(files)) write(folder, file, imports);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(root, 'package.json'), join(folder, 'package.json'));
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const folders = ['core', 'functions', 'lib', 'local', 'console/src'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', ...folders],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  );
  if (stdout === '') throw new Error(stderr);
  const { summary }: { summary: { violations: { from: string; to: string; rule: { name: string } }[] } } =
    JSON.parse(stdout);
  return summary.violations.map(({ from, to, rule }) => `${rule.name} ${from} → ${to}`);
}

describe('walls', () => {
  it('let through what the house is made of', () => {
    const unconnected = /^no-orphans /;
    expect(judge(allowed).filter((violation) => !unconnected.test(violation))).toEqual([]);
  });

  it('catch each breach by its name', () => {
    const files = { ...allowed, ...Object.fromEntries(breaches.map(([file, imports]) => [file, [imports]])) };
    const found = judge(files);
    const missed = breaches.filter(
      ([file, , rule]) => !found.some((violation) => violation.startsWith(`${rule} ${file} `)),
    );
    expect(missed).toEqual([]);
  });

  it('catch types too', () => {
    const found = judge({
      ...allowed,
      'core/world/sdk.ts': ['type @aws-sdk/client-dynamodb'],
      'core/world/event.ts': ['type aws-lambda'],
    });
    for (const file of ['core/world/sdk.ts', 'core/world/event.ts']) {
      expect(found.some((violation) => violation.startsWith(`core-is-pure ${file} `))).toBe(true);
    }
  });

  it('catch cycles and orphans', () => {
    const found = judge({
      ...allowed,
      'core/world/egg.ts': ['./hen.ts'],
      'core/world/hen.ts': ['./egg.ts'],
      'core/world/alone.ts': [],
    });
    expect(found).toContain('no-orphans core/world/alone.ts → core/world/alone.ts');
    expect(found.filter((violation) => violation.startsWith('no-cycles core/world/')).length).toBeGreaterThan(0);
  });
});

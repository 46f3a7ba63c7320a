// The walls of the house, as rules: each fails the gate. `npm run test:walls`

/** Folders of functions/ that functions share. */
const SHARED = 'platform|worlds|print|telemetry';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** What `from` may reach below `within`: everything else there is behind a wall. */
const only = (name, comment, from, within, allowed) =>
  rule(name, comment, { path: from }, { path: within, pathNot: allowed });

const core = [
  rule(
    'core-is-pure',
    'core is the domain: no AWS SDK, no middy, no package at all; but for charts, which need scales and curves.',
    { path: '^core/' },
    {
      pathNot: '^node_modules/d3-(scale|shape)/',
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'],
    },
  ),
  rule(
    'charts-draw-with-d3',
    'Only the charts of reports use the two packages that core may.',
    { path: '^core/', pathNot: '^core/print/charts/' },
    { path: '^node_modules/d3-' },
  ),
  rule(
    'core-computes-only',
    'core neither reads files nor talks to anything: of Node it may use hashing and compression.',
    { path: '^core/' },
    { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|zlib)$' },
  ),
  only('core-looks-inward', 'core never imports functions/, lib/ or local/.', '^core/', '^(?!node_modules)[^/]+/', [
    '^core/',
  ]),
  only('kernel-stands-alone', 'The kernel knows nothing of the domain.', '^core/kernel/', '^core/', ['^core/kernel/']),
  only('world-knows-the-kernel', 'core/world imports only kernel/.', '^core/world/', '^core/', [
    '^core/(world|kernel)/',
  ]),
  only(
    'engine-knows-the-kernel',
    'The engine is a machine for any world: it knows no part, no pack and no kind of record.',
    '^core/world/engine/',
    '^core/',
    ['^core/world/engine/', '^core/kernel/'],
  ),
  rule(
    'kinds-are-data',
    'The list of kinds is read when the app is synthesized: of the parts it imports types only.',
    { path: '^core/world/(kinds|config)\\.ts$' },
    { dependencyTypesNot: ['type-only'], pathNot: '^core/world/(engine/kinds|kinds)\\.ts$' },
  ),
  only(
    'measures-know-the-world',
    'core/measures sees the kernel and what the world shows.',
    '^core/measures/',
    '^core/',
    ['^core/(measures|kernel)/', '^core/world/index\\.ts$'],
  ),
  only('events-know-the-world', 'core/events sees the kernel and what the world shows.', '^core/events/', '^core/', [
    '^core/(events|kernel)/',
    '^core/world/index\\.ts$',
  ]),
  only('print-knows-no-view', 'The press takes documents; views compose them.', '^core/print/', '^core/', [
    '^core/(print|kernel)/',
  ]),
  only(
    'views-are-apart',
    'A view knows kernel, world, events, measures and print, never another view.',
    '^core/views/([^/]+)/',
    '^core/',
    ['^core/views/$1/', '^core/(kernel|print)/', '^core/(world|events|measures)/index\\.ts$'],
  ),
];

const functions = [
  rule(
    'functions-run-alone',
    'What runs in Lambda knows nothing of how it is deployed, hosted or tested.',
    { path: '^functions/' },
    { path: '^(bin|lib|local|test|bench|scripts)/' },
  ),
  only(
    'functions-are-apart',
    'A function uses what functions share, and of another only the schemas that its routes answer with.',
    `^functions/(?!${SHARED})([^/]+)/`,
    '^functions/',
    [
      '^functions/$1/',
      `^functions/(${SHARED})/`,
      '^functions/(all-routes|report-kinds)\\.ts$',
      '^functions/[^/]+/schemas\\.ts$',
    ],
  ),
  only(
    'shared-knows-no-capability',
    'What functions share, and what writes worlds, knows of the others only the schemas that routes answer with.',
    `^functions/(${SHARED})/`,
    '^functions/',
    [`^functions/(${SHARED})/`, '^functions/[^/]+/schemas\\.ts$', '^functions/report-kinds\\.ts$'],
  ),
  only(
    'press-takes-documents',
    'What prints gets a document: it reads no world, and knows no view but the names of the kinds of report.',
    '^functions/print/',
    '^(functions|core)/',
    ['^functions/(print|platform)/', '^functions/report-kinds\\.ts$', '^core/(print|kernel)/'],
  ),
  only(
    'contract-is-data',
    'The contract knows route tables, and of the core its kinds of error.',
    '^functions/platform/contract/',
    '^(functions|core)/',
    ['^functions/platform/contract/', '^core/kernel/'],
  ),
  only(
    'jobs-know-no-client',
    'The platform for jobs knows no world and no view: what a job is about is its detail, typed by the client.',
    '^functions/platform/jobs/',
    '^(functions|core)/',
    ['^functions/platform/(jobs|messaging|notices|storage)/', '^functions/platform/http/log\\.ts$', '^core/kernel/'],
  ),
  only(
    'jobs-know-no-client',
    'The platform for jobs knows no world and no view: what a job is about is its detail, typed by the client.',
    '^functions/platform/jobs/',
    '^(functions|core)/',
    ['^functions/platform/(jobs|messaging|notices|storage)/', '^functions/platform/http/log\\.ts$', '^core/kernel/'],
  ),
  only(
    'follow-knows-no-view',
    'The follower of ticks reads worlds and interests, and knows no view but by the names and queues that it is given.',
    '^functions/platform/follow/',
    '^(functions|core)/',
    [
      '^functions/platform/(follow|messaging|storage|http)/',
      '^functions/platform/manifest\\.ts$',
      '^functions/worlds/(head|ports)\\.ts$',
      '^functions/worlds/tables/(change|head)-table\\.ts$',
    ],
  ),
  rule(
    'routes-are-data',
    'Manifests and route tables are read when the app is synthesized: they load no handler and no adapter.',
    { path: ['^functions/.+/routes\\.ts$', '^functions/.+/manifest\\.ts$', '^functions/(manifests|all-routes)\\.ts$'] },
    {
      path: '^functions/platform/(http|storage|messaging|narrator)/|/tables/|(container|handlers|env)\\.ts$|\\.(http|sqs|sns|schedule)\\.ts$',
    },
  ),
  rule(
    'one-middleware-stack',
    'middy is in functions/platform/http only.',
    { path: '^(?!functions/platform/http/)' },
    { path: '@middy/' },
  ),
  rule(
    'aws-behind-adapters',
    'The AWS SDK is behind the ports, in functions/platform and in the folders `tables`.',
    { path: '^functions/', pathNot: '^functions/platform/(storage|messaging|narrator)/|^functions/[^/]+/tables/' },
    { path: '@aws-sdk/' },
  ),
  rule(
    'documents-touch-no-data',
    'The function that serves documents has no access to AWS.',
    { path: '^functions/docs/' },
    { path: '^functions/platform/(storage|messaging|narrator)/|/tables/' },
  ),
  rule(
    'no-tools-at-run-time',
    'What runs in Lambda depends on nothing that is only installed for development.',
    { path: '^(core|functions)/' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'entries-are-leaves',
    'Nobody imports an entry file: the app refers to it by its path.',
    { path: '^(bin|core|functions|lib|local)/' },
    { path: '^functions/.*\\.(http|sqs|sns|schedule)\\.ts$' },
  ),
];

const synthesis = [
  only(
    'lib-reads-the-contract',
    'lib imports, of functions/, only the list of manifests, their form and the contract.',
    '^(lib|bin)/',
    '^functions/',
    ['^functions/manifests\\.ts$', '^functions/platform/manifest\\.ts$', '^functions/platform/contract/'],
  ),
  only('lib-reads-names', 'lib imports, of core/, only names and limits.', '^(lib|bin)/', '^core/', [
    '^core/world/config\\.ts$',
  ]),
  rule(
    'lib-is-for-synthesis',
    'The stacks know nothing of the local host or of tests.',
    { path: '^(lib|bin)/' },
    { path: '^(local|test|bench|scripts)/' },
  ),
  rule(
    'host-runs-templates',
    'The local host runs what the templates say: it imports no handler and no domain.',
    { path: '^local/' },
    { path: '^(core|functions|test|bench|scripts)/' },
  ),
];

const web = [
  only(
    'console-stands-alone',
    'The console runs in browsers: it knows the API by its contract, and nothing of the project’s own code.',
    '^console/src/',
    '^(?!node_modules|virtual:)[^/]+/',
    ['^console/'],
  ),
  rule(
    'console-is-built',
    'Nobody imports the console: what is built of it is served, and tests take what is pure.',
    { path: '^(bin|core|functions|lib|local|scripts|bench)/' },
    { path: '^console/' },
  ),
  only(
    'pages-are-apart',
    'A page uses what pages share, never another page; the list of pages loads them.',
    '^console/src/pages/([^/]+)/',
    '^console/src/pages/',
    ['^console/src/pages/$1/', '^console/src/pages/pages?\\.ts$'],
  ),
  only(
    'console-shares-downwards',
    'What pages share knows no page; the frame knows their list.',
    '^console/src/(api|charts|format|kit|live)/',
    '^console/src/',
    ['^console/src/(api|charts|format|kit|live)/'],
  ),
  rule(
    'frame-knows-the-list',
    'The frame leads to pages by their records: a page is added by one, and by nothing else.',
    { path: '^console/src/(app/|main)' },
    { path: '^console/src/pages/[^/]+/' },
  ),
  rule(
    'charts-behind-one-module',
    'The library that draws charts is behind console/src/charts, so that it is loaded late and can be another one.',
    { path: '^console/src/', pathNot: '^console/src/charts/' },
    { path: '@mui/x-charts' },
  ),
];

const everywhere = [
  rule(
    'no-cycles',
    'Two files that run each other are one thing or three; types may refer to each other.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'no-orphans',
    'A file that nobody imports and that imports nothing is left over.',
    {
      orphan: true,
      pathNot: ['\\.d\\.ts$', '^[^/]+$', '^scripts/', '^lib/runtime/', '^functions/.*\\.(http|sqs|sns|schedule)\\.ts$'],
    },
    {},
  ),
  rule('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  rule(
    'declared',
    'Every package that is imported is in package.json.',
    {},
    // jest brings @jest/globals along, of its own version.
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: '/@jest/globals/' },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...core, ...functions, ...synthesis, ...web, ...everywhere],
  options: {
    // TypeScript 7 has no parser to call; swc's sees `import type` too.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|\\.showroom|coverage)/' },
    moduleSystems: ['es6', 'cjs'],
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

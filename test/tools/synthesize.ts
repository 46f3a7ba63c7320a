import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunctions } from '../../lib/build.ts';
import { functions } from '../../lib/capability.ts';
import { synthApp } from '../../lib/synth.ts';
import { bundlesOnce } from './syntheses.ts';

/** Synthesizes the app into a folder, for `syntheses.ts`: `node synthesize.ts '{"context":…,"folder":…,"anew":false}'`. */
const { context, folder, anew } = JSON.parse(process.argv[2] ?? '');
const bundles = anew
  ? await bundleFunctions(functions, join(folder, 'code'), { withFolders: true })
  : await bundlesOnce();
const { settings, templates } = await synthApp({ outdir: join(folder, 'out'), context, bundles });
writeFileSync(join(folder, 'app.json'), JSON.stringify({ settings, templates, bundles }));

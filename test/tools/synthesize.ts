import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthApp } from '../../lib/synth.ts';
import { bundlesOnce } from './syntheses.ts';

/** Synthesizes the app into a folder, for `syntheses.ts`: `node synthesize.ts '{"context":…,"folder":…}'`. */
const { context, folder } = JSON.parse(process.argv[2] ?? '');
const bundles = await bundlesOnce();
const { settings, templates } = await synthApp({ outdir: join(folder, 'out'), context, bundles });
writeFileSync(join(folder, 'app.json'), JSON.stringify({ settings, templates }));

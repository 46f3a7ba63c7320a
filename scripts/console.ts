/**
 * What has to do with the web console as a package. Usage: node scripts/console.ts <command>
 *   build    builds it to console/dist, unless it is built of these sources already
 *   client   makes its typed client anew of the routes
 *   check    fails when the client is not that of the routes
 */
import { buildConsole } from '../lib/console/build.ts';
import { installConsole } from '../lib/console/install.ts';
import { clientIsCurrent, writeClient } from './console/client.ts';

const commands: Readonly<Record<string, () => Promise<void>>> = {
  build: buildConsole,
  client: async () => {
    await installConsole('all');
    writeClient();
  },
  check: async () => {
    if (!clientIsCurrent())
      throw new Error('The client of the console is not that of the routes: npm run console:client');
  },
};

const [name = ''] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`Expected one of ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  await command();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

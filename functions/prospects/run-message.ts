import { runBuild } from './build-dashboards.ts';
import { applyChanges, registerStored } from './follow-changes.ts';
import type { BuildMessage } from './messages.ts';
import { runRefresh } from './refresh.ts';
import type { ProspectServices } from './services.ts';

/** Does what a message of the queue of builds asks for. Each may come twice. */
export async function runMessage(services: ProspectServices, message: BuildMessage): Promise<void> {
  switch (message.kind) {
    case 'build':
      return runBuild(services, message);
    case 'refresh':
      return runRefresh(services, message);
    case 'changed':
      return applyChanges(services, message);
    case 'register':
      return registerStored(services, message);
  }
}

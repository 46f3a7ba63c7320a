import type { Head } from '../head.ts';
import { executeCommand } from './execute-command.ts';
import type { ControlServices } from './services.ts';

/** Holds the world at its last committed tick. A world that is paused stays so. */
export async function pause(services: ControlServices, worldId: string): Promise<Head> {
  return (await executeCommand(services, worldId, { kind: 'pause' })).head;
}

/** Lets a paused world go on from its own time. */
export async function resume(services: ControlServices, worldId: string): Promise<Head> {
  return (await executeCommand(services, worldId, { kind: 'resume' })).head;
}

/** Sets how much faster than the wall the world's time runs. */
export async function setTempo(services: ControlServices, worldId: string, tempo: number): Promise<Head> {
  return (await executeCommand(services, worldId, { kind: 'tempo', tempo })).head;
}

/** Jumps ahead by so many ticks, in one commit. */
export async function advance(services: ControlServices, worldId: string, ticks: number): Promise<Head> {
  return (await executeCommand(services, worldId, { kind: 'advance', ticks })).head;
}

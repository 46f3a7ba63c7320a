import { createLoader } from '../../functions/worlds/read/loader.ts';
import type { TestServices } from './simulation.ts';

export class Crash extends Error {}

/** What goes wrong, at which call of a port: before it acts, or after it acted and before its caller hears of it. */
export interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
  /** Whether the process dies: then nothing that comes after happens either. */
  readonly deadly: boolean;
}

export interface Crashing {
  readonly services: TestServices;
  /** Names of the calls made so far. */
  readonly calls: string[];
}

/** Wraps ports so that they count their calls together, and fail at one of them. */
export function failing(fault?: Fault): { readonly calls: string[]; wrap<T extends object>(name: string, port: T): T } {
  const calls: string[] = [];
  let dead = false;

  async function call(name: string, act: () => Promise<unknown>): Promise<unknown> {
    if (dead) throw new Crash(`${name} after the crash`);
    calls.push(name);
    const hit = fault !== undefined && calls.length - 1 === fault.call;
    if (!hit) return act();
    if (fault.when === 'after') await act();
    dead = fault.deadly;
    throw new Crash(`${fault.when} ${name}`);
  }

  return {
    calls,
    wrap: <T extends object>(name: string, port: T): T =>
      new Proxy(port, {
        get(target, property, receiver) {
          const member: unknown = Reflect.get(target, property, receiver);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => call(`${name}.${String(property)}`, async () => member.apply(target, args));
        },
      }),
  };
}

const ports = [
  'heads',
  'chunks',
  'changes',
  'tables',
  'topic',
  'removedTopic',
  'jobs',
  'jobQueue',
  'tickQueue',
] as const;

/** Services whose ports count their calls and fail at one of them; without a fault they only count. */
export function crashing(services: TestServices, fault?: Fault): Crashing {
  const { calls, wrap } = failing(fault);
  const wrapped = Object.fromEntries(ports.map((name) => [name, wrap(name, services[name])]));
  const faulty: TestServices = { ...services, ...wrapped };
  return { services: { ...faulty, loader: createLoader(faulty.heads, faulty.chunks) }, calls };
}

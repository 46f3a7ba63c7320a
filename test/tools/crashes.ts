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

/**
 * Whatever can go wrong at some calls: death before each, and after the last, as after a call is before the next; and that
 * each fails and is survived, before it acts or after. Of calls of one name, each fails in both ways when tests are deep,
 * else they take turns.
 */
export function faultsOf(calls: readonly string[]): Fault[] {
  const deaths = calls.map((_, call) => ({ call, when: 'before', deadly: true }) as const);
  const failures = calls.flatMap((name, call) => {
    const ways = [{ call, when: 'before', deadly: false } as const, { call, when: 'after', deadly: false } as const];
    const alike = calls.flatMap((other, at) => (other === name ? [at] : []));
    if (process.env.SHOWROOM_DEEP || alike.length === 1) return ways;
    return ways.slice(alike.indexOf(call) % 2).slice(0, 1);
  });
  return [...deaths, { call: calls.length - 1, when: 'after', deadly: true }, ...failures];
}

/** Services whose ports count their calls and fail at one of them; without a fault they only count. */
export function crashing(services: TestServices, fault?: Fault): Crashing {
  const { calls, wrap } = failing(fault);
  const wrapped = Object.fromEntries(ports.map((name) => [name, wrap(name, services[name])]));
  const faulty: TestServices = { ...services, ...wrapped };
  return { services: { ...faulty, loader: createLoader(faulty.heads, faulty.chunks) }, calls };
}

import { Crash, crashing, type Fault } from './crashes.ts';
import type { TestServices } from './simulation.ts';

export type Operate = (services: TestServices) => Promise<unknown>;

/** Runs an operation in which something fails; answers whether it said so. */
export async function fails(services: TestServices, fault: Fault, operate: Operate): Promise<boolean> {
  try {
    await operate(crashing(services, fault).services);
    return false;
  } catch (error) {
    if (error instanceof Crash || (error instanceof Error && error.cause instanceof Crash)) return true;
    throw error;
  }
}

/** The calls of ports that an operation makes. */
export async function callsOf(services: TestServices, operate: Operate): Promise<string[]> {
  const { services: counted, calls } = crashing(services);
  await operate(counted);
  return calls;
}

/** The calls at which to fail: all when tests are deep, else the first of each name. */
function chosen(calls: readonly string[]): number[] {
  const all = calls.map((_, call) => call);
  return process.env.SHOWROOM_DEEP ? all : all.filter((call) => calls.indexOf(calls[call] ?? '') === call);
}

/** Death before a call, and after the last: after a call is before the next. */
export function deaths(calls: readonly string[]): Fault[] {
  return [
    ...chosen(calls).map((call) => ({ call, when: 'before', deadly: true }) as const),
    { call: calls.length - 1, when: 'after', deadly: true },
  ];
}

/**
 * Single calls that fail and are survived, before they act or after; all of them when tests are deep, else those from the
 * head on, each in one way: before it is written, to fail is to die.
 */
export function failures(calls: readonly string[]): Fault[] {
  const head = calls.findIndex((name) => name === 'heads.put' || name === 'heads.remove');
  return chosen(calls).flatMap((call) => {
    const ways = [{ call, when: 'before', deadly: false } as const, { call, when: 'after', deadly: false } as const];
    if (process.env.SHOWROOM_DEEP) return ways;
    if (call === head) return ways;
    return call < head ? [] : ways.slice(call % 2, (call % 2) + 1);
  });
}

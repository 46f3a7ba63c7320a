/*
 * Keys of what is stored. Everything of a generation of a world lies in one partition per table, `default#3`, so that it goes in one
 * sweep; ids of sessions have no `#` in them, so that no session's keys begin with another's.
 */

/** Up to here versions of a session count: six digits, so that keys are in the order of versions. */
export const MOST_VERSIONS = 999_999;

const digits = (number: number): string => String(number).padStart(6, '0');

export const sessionKey = (session: string): string => `${session}#session`;

/** What the keys of a session's inputs begin with. */
export const inputsOf = (session: string): string => `${session}#input#`;

export const inputKey = (session: string, input: number): string => `${inputsOf(session)}${digits(input)}`;

/** What the keys of a session's versions begin with, and those of their stages. */
export const runsOf = (session: string): string => `${session}#run#`;

/** A version's record; the keys of its stages begin with it. */
export const runKey = (session: string, version: number): string => `${runsOf(session)}${digits(version)}`;

export const stageKey = (session: string, version: number, stage: string): string =>
  `${runKey(session, version)}#${stage}`;

/** The version and the stage in a key of `runKey` or `stageKey`. */
export function readRunKey(session: string, key: string): { readonly version: number; readonly stage: string | null } {
  const [version, stage = null] = key.slice(runsOf(session).length).split('#');
  return { version: Number(version), stage };
}

/** What the keys of a session's results begin with. */
export const resultsOf = (session: string): string => `${session}#`;

/** One part of what a stage has come to, in the table of the stage. */
export const resultKey = (session: string, version: number, stage: string, part: number): string =>
  `${resultsOf(session)}${digits(version)}#${stage}#${part}`;

/** The version in a key of `resultKey`. */
export const versionInResultKey = (session: string, key: string): number =>
  Number(key.slice(resultsOf(session).length).split('#')[0]);

import { readFileSync } from 'node:fs';

/** What CloudFormation holds against an update, of the templates of one version under the default prefix. */
export interface ReleaseFacts {
  readonly version: string;
  /** In the order in which they are deployed. */
  readonly stacks: readonly StackFacts[];
}

export interface StackFacts {
  /** Without the prefix. */
  readonly name: string;
  readonly exports: readonly ExportFacts[];
  /** What it imports: `data:ExportsOutput…`, without the prefix. */
  readonly imports: readonly string[];
  /** Resources that have a name of their own, or that production keeps. */
  readonly resources: readonly ResourceFacts[];
}

export interface ExportFacts {
  /** The logical id of the output; the name is that of the stack, a colon, and this. */
  readonly id: string;
  /** The resource whose reference or attribute is exported. */
  readonly resource: string;
  readonly attribute: string | null;
}

export interface ResourceFacts {
  readonly id: string;
  readonly type: string;
  /** The name that no second resource of the type can have; null where CloudFormation makes one. */
  readonly name: string | null;
  /** True when production keeps it, whatever happens to its stack. */
  readonly kept: boolean;
}

/** The facts of the last release, as `npm run release:record` wrote them. */
export function lastRelease(): ReleaseFacts {
  return JSON.parse(readFileSync(new URL('./released.json', import.meta.url), 'utf8'));
}

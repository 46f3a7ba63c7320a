import type * as z from 'zod';
import type { FieldError } from '../../../core/kernel/errors.ts';
import { unknownFields } from './unknown-fields.ts';
import { issueMessage, jsonPointer } from './validation-messages.ts';

/** A field's error, and whether the request can't even be read for it (400 rather than 422). */
export interface Finding extends FieldError {
  readonly unreadable: boolean;
}

/** What a schema made of a value, and what it found wrong in it. */
export interface Part {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

export function parse(schema: z.core.SomeType, value: unknown, find: (issue: z.core.$ZodIssue) => Finding): Part {
  const result = (schema as z.ZodType).safeParse(value, { error: issueMessage, reportInput: true });
  if (result.success) return { value: result.data, findings: [] };
  return { value: undefined, findings: result.error.issues.flatMap(perField).map(find) };
}

/** zod tells the unknown fields of a strict object in one issue; each is an error of its own here. */
function perField(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, path: [...issue.path, key], message: 'There is no such field here.' }));
}

/** Whether a field's own reader says that it can't read the text. */
export function marked(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.params?.kind === 'malformed';
}

/** A value of a body, which stands at `path` in it; unknown fields at any depth are findings, too. */
export function readValue(schema: z.core.SomeType, value: unknown, path: readonly PropertyKey[] = []): Part {
  const unknown = unknownFields(schema, value, path).map((error) => ({ ...error, unreadable: false }));
  const part = parse(schema, value, (issue) => {
    return { pointer: jsonPointer([...path, ...issue.path]), detail: issue.message, unreadable: marked(issue) };
  });
  return { value: part.value, findings: [...unknown, ...part.findings] };
}

/** The first finding of each place. */
export function oncePerPlace(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>();
  for (const finding of findings) if (!first.has(finding.pointer)) first.set(finding.pointer, finding);
  return [...first.values()];
}

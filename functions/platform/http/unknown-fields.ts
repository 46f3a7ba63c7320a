import * as z from 'zod';
import type { FieldError } from '../../../core/kernel/errors.ts';
import { jsonPointer, unknownField } from './validation-messages.ts';

/**
 * Finds the fields that a schema doesn't have, at any depth. zod drops them in silence, while every object of this API
 * is closed unless its schema is loose.
 */

type Path = readonly PropertyKey[];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inObject(schema: z.ZodObject, value: unknown, path: Path): FieldError[] {
  if (!isObject(value)) return [];
  const { shape } = schema;
  const catchall = schema.def.catchall;
  const closed = catchall === undefined || catchall instanceof z.ZodNever;
  return Object.entries(value).flatMap(([name, entry]) => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (field !== undefined) return unknownFields(field, entry, [...path, name]);
    return closed ? [unknownField(jsonPointer([...path, name]), Object.keys(shape))] : [];
  });
}

/** The option that the value fits decides; when none does, zod says so. */
function inUnion(options: readonly z.core.SomeType[], value: unknown, path: Path): FieldError[] {
  const fitting = options.find((option) => option instanceof z.ZodType && option.safeParse(value).success);
  return fitting === undefined ? [] : unknownFields(fitting, value, path);
}

/** An error for each field of `value` that `schema` doesn't have, with its JSON pointer. */
export function unknownFields(schema: z.core.SomeType, value: unknown, path: Path = []): FieldError[] {
  if (schema instanceof z.ZodObject) return inObject(schema, value, path);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((entry, index) => unknownFields(schema.element, entry, [...path, index]));
  }
  if (schema instanceof z.ZodRecord && isObject(value)) {
    return Object.entries(value).flatMap(([name, entry]) => unknownFields(schema.valueType, entry, [...path, name]));
  }
  if (schema instanceof z.ZodUnion) return inUnion(schema.options, value, path);
  if (schema instanceof z.ZodPipe) return unknownFields(schema.in, value, path);
  if (schema instanceof z.ZodLazy) return unknownFields(schema.unwrap(), value, path);
  const wrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly;
  return wrapper ? unknownFields(schema.unwrap(), value, path) : [];
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** How one field of a page's state stands in the address: whatever cannot be read is what it is without it. */
export interface Field<T> {
  readonly fallback: T;
  read(text: string): T | undefined;
  write(value: T): string;
}

export const text = (fallback = ''): Field<string> => ({ fallback, read: (value) => value, write: (value) => value });

export const oneOf = <const T extends string>(values: readonly T[], fallback: NoInfer<T>): Field<T> => ({
  fallback,
  read: (value) => values.find((each) => each === value),
  write: (value) => value,
});

export const whole = (
  fallback: number,
  { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {},
): Field<number> => ({
  fallback,
  read: (value) => {
    const number = Number(value);
    return value !== '' && Number.isSafeInteger(number) && number >= min && number <= max ? number : undefined;
  },
  write: String,
});

export const flag: Field<boolean> = {
  fallback: false,
  read: (value) => (value === '1' ? true : undefined),
  write: (value) => (value ? '1' : ''),
};

export const list: Field<readonly string[]> = {
  fallback: [],
  read: (value) => value.split('~').filter((each) => each !== ''),
  write: (values) => values.join('~'),
};

/** A field of whatever type. */
interface AnyField {
  readonly fallback: unknown;
  read(text: string): unknown;
  write(value: never): string;
}

type Fields = Readonly<Record<string, AnyField>>;

type Values<F extends Fields> = { readonly [K in keyof F]: F[K]['fallback'] };

/** Reads the fields of a page's state from the query of its address. */
export function readState<F extends Fields>(fields: F, search: Readonly<Record<string, unknown>>): Values<F> {
  const entries = Object.entries(fields).map(([name, field]) => {
    const given = search[name];
    const value = typeof given === 'string' ? field.read(given) : undefined;
    return [name, value ?? field.fallback];
  });
  return Object.fromEntries(entries) as Values<F>;
}

/**
 * The state of a page, which is all in its address: it can be sent, kept and gone back to. What is as it is by default
 * is left out.
 * @param fields a table that stays the same from call to call
 */
export function useUrlState<F extends Fields>(
  fields: F,
): readonly [Values<F>, (changes: Partial<Values<F>>, options?: { readonly replace?: boolean }) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => readState(fields, search), [fields, search]);
  const change = useCallback(
    (changes: Partial<Values<F>>, { replace = true } = {}) => {
      const written = Object.entries(changes).map(([name, value]) => {
        const field = fields[name];
        const isDefault = field === undefined || JSON.stringify(value) === JSON.stringify(field.fallback);
        return [name, isDefault ? undefined : field.write(value as never)];
      });
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...Object.fromEntries(written) })) as never,
        replace,
        // What is open over the page stays so, unless this is a step of its own.
        ...(replace && { state: true }),
        resetScroll: false,
      });
    },
    [fields, navigate],
  );
  return [state, change];
}

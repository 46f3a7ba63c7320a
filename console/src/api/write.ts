import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';
import { readAnew } from './read.ts';
import { perform } from './request.ts';
import { whyReadOnly } from './session.ts';
import { currentWorld } from './world.ts';

/** A command to the API, and how the latest attempt went. */
export interface Write<A extends readonly unknown[], T> {
  /** Null when it was refused or failed: `problem` says why. */
  run(...args: A): Promise<T | null>;
  readonly isRunning: boolean;
  readonly problem: ApiProblem | undefined;
  readonly result: T | undefined;
  reset(): void;
}

/** Runs a command by a call of the generated client; what is on the screen is read anew when it was carried out. */
export function useWrite<A extends readonly unknown[], T>(call: (...args: A) => Promise<T>): Write<A, T> {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: async (args: A) => {
      const why = whyReadOnly();
      if (why !== null) throw new ApiProblem(403, 'You may only look', why, {});
      return (await perform(() => call(...args))).body;
    },
    onSuccess: () => readAnew(client, currentWorld()),
  });
  const { error } = mutation;
  return {
    run: async (...args) => {
      try {
        return await mutation.mutateAsync(args);
      } catch (failure) {
        if (failure instanceof ApiProblem) return null; // shown by whoever has asked, from `problem`
        throw failure;
      }
    },
    isRunning: mutation.isPending,
    problem: error instanceof ApiProblem ? error : undefined,
    result: mutation.data,
    reset: mutation.reset,
  };
}

/**
 * The version of everything that a seed is expanded with: word lists, tables, rates and processes.
 * It rises with each change that makes a different world from the same seed; the golden hashes in
 * test/unit/core/world/golden.test.ts change with it, and only with it.
 */
export const PACK_VERSION = 3;

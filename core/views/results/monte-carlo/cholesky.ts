import { DomainError } from '../../../kernel/errors.ts';

/** A symmetric matrix, or its factor, row by row: `rows[i][j]`. */
export type Matrix = readonly Float64Array[];

/** A pivot below this leaves less than a millionth of a variable's variance to itself: it is taken as none. */
const LEAST_PIVOT = 1e-6;

/**
 * The lower triangular L with L Lᵀ = the matrix (Cholesky; Golub and Van Loan, "Matrix computations", 4.2.5).
 *
 * @param names of the rows, for the message
 * @throws DomainError `invalid` where the matrix is not symmetric, or not positive definite: it names the pair, or the first
 *   leading minor that is not positive and the row whose correlations contradict those of the rows before
 */
export function cholesky(matrix: Matrix, names: readonly string[]): Matrix {
  checkSymmetric(matrix, names);
  const factor = matrix.map((row) => new Float64Array(row.length));
  for (const [i, row] of factor.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] ?? row;
      let rest = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (i !== j) row[j] = rest / (other[j] ?? 1);
      else if (rest > LEAST_PIVOT * (matrix[i]?.[i] ?? 1)) row[i] = Math.sqrt(rest);
      else throw new DomainError('invalid', notPositive(matrix, names, i));
    }
  }
  return factor;
}

/** x with L Lᵀ x = the right side: forwards with L, then backwards with its transpose. */
export function solve(factor: Matrix, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (const [i, row] of factor.entries()) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] ?? 0) - (row[k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (row[i] ?? 1);
  }
  for (let i = factor.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < factor.length; k += 1) x[i] = (x[i] ?? 0) - (factor[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  return x;
}

function checkSymmetric(matrix: Matrix, names: readonly string[]): void {
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j < i; j += 1) {
      if (row[j] === matrix[j]?.[i]) continue;
      const pair = `${names[i]} with ${names[j]}`;
      throw new DomainError(
        'invalid',
        `The matrix is not symmetric: ${pair} is ${row[j]}, the other way round ${matrix[j]?.[i]}.`,
      );
    }
  }
}

function notPositive(matrix: Matrix, names: readonly string[], row: number): string {
  const entries = names.slice(0, row).map((name, j) => ({ name, entry: matrix[row]?.[j] ?? 0 }));
  const said = entries.filter(({ entry }) => entry !== 0).map(({ name, entry }) => `${name} (${entry.toFixed(3)})`);
  const reason =
    said.length === 0
      ? ''
      : `: what is said of it with ${said.join(', ')} contradicts what these have with one another`;
  return `The matrix is not positive definite: its leading minor of order ${row + 1} is not positive, at ${names[row]}${reason}.`;
}

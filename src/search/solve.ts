/**
 * Solves A x = b for a symmetric positive definite matrix given by rows, by Cholesky decomposition.
 * A direction that the matrix hardly knows gets no step.
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const lower = new Float64Array(size * size)
  const at = (row: number, column: number): number => lower[row * size + column] as number
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      if (i === j) lower[i * size + i] = Math.sqrt(Math.max(sum, Number.MIN_VALUE))
      else lower[i * size + j] = sum / at(j, j)
    }
  const x = right.slice()
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(i, k) * (x[k] as number)
    x[i] = (x[i] as number) / at(i, i)
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] = (x[i] as number) - at(k, i) * (x[k] as number)
    x[i] = (x[i] as number) / at(i, i)
  }
  return x
}

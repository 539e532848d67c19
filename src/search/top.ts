/** Positions of the `count` highest positive scores, best first; equal scores keep the order of the library. */
export function top(scores: Float32Array, count: number): number[] {
  const heap = new Int32Array(Math.min(count, scores.length))
  let size = 0
  let floor = 0
  for (let d = 0; d < scores.length; d++) {
    const score = scores[d] as number
    if (!(score > floor)) continue
    if (size < count) rise(heap, size++, d, scores)
    else sink(heap, d, scores)
    if (size === count) floor = scores[heap[0] as number] as number
  }
  return [...heap.subarray(0, size)].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b)
}

function isWorse(a: number, b: number, scores: Float32Array): boolean {
  const [x, y] = [scores[a] as number, scores[b] as number]
  return x < y || (x === y && a > b)
}

/** Puts a position in at the end of the heap. */
function rise(heap: Int32Array, end: number, position: number, scores: Float32Array): void {
  let i = end
  while (i > 0) {
    const above = heap[(i - 1) >> 1] as number
    if (!isWorse(position, above, scores)) break
    heap[i] = above
    i = (i - 1) >> 1
  }
  heap[i] = position
}

/** Puts a position in the place of the worst of a full heap. */
function sink(heap: Int32Array, position: number, scores: Float32Array): void {
  let i = 0
  for (;;) {
    let child = 2 * i + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isWorse(heap[child + 1] as number, heap[child] as number, scores)) child++
    if (!isWorse(heap[child] as number, position, scores)) break
    heap[i] = heap[child] as number
    i = child
  }
  heap[i] = position
}

/** Positions of the `count` highest positive scores, best first; equal scores keep the order of the library. */
export function top(scores: Float32Array, count: number): number[] {
  const heap: number[] = []
  const worse = (a: number, b: number): boolean => {
    const x = scores[a] as number
    const y = scores[b] as number
    return x < y || (x === y && a > b)
  }
  const sink = (start: number): void => {
    let i = start
    for (;;) {
      let least = i
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && worse(heap[child] as number, heap[least] as number)) least = child
      }
      if (least === i) return
      swap(heap, i, least)
      i = least
    }
  }
  let floor = 0
  for (let d = 0; d < scores.length; d++) {
    const score = scores[d] as number
    if (!(score > floor)) continue
    if (heap.length < count) {
      heap.push(d)
      let i = heap.length - 1
      while (i > 0 && worse(heap[i] as number, heap[(i - 1) >> 1] as number)) {
        swap(heap, i, (i - 1) >> 1)
        i = (i - 1) >> 1
      }
    } else {
      heap[0] = d
      sink(0)
    }
    if (heap.length === count) floor = scores[heap[0] as number] as number
  }
  return heap.toSorted((a, b) => (worse(a, b) ? 1 : -1))
}

function swap(array: number[], i: number, j: number): void {
  const kept = array[i] as number
  array[i] = array[j] as number
  array[j] = kept
}

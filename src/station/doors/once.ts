/**
 * Keeps what was read of the text read last: rules ask the same of one text again and again. The function must depend on
 * nothing but the text.
 */
export function once<T>(readText: (folded: string) => T): (folded: string) => T {
  let last: string | undefined
  let read: T
  return (folded) => {
    if (folded !== last) {
      read = readText(folded)
      last = folded
    }
    return read
  }
}

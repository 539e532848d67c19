/** A pure function of a text that keeps its last results; forgets all of them when there are more than `most`. */
export function kept<T>(most: number, of: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>()
  return (text) => {
    const known = results.get(text)
    if (known !== undefined) return known
    if (results.size >= most) results.clear()
    const made = of(text)
    results.set(text, made)
    return made
  }
}

/** The last few things in order, each with an id that the browser hands back when it reconnects. */
export interface Ring<T> {
  /** Adds at the end; returns what had to go for it. */
  push(item: T): readonly T[]
  /** What came after an id. All of it for an id that this ring never gave, so that nothing is lost after a restart. */
  after(id: string | undefined): readonly { readonly id: string; readonly item: T }[]
  find(fits: (item: T) => boolean): T | undefined
  remove(item: T): void
  items(): readonly T[]
}

/** `epoch` makes ids of two rings of the same session different: `<epoch>-<n>`. */
export function createRing<T>(epoch: string, max: number): Ring<T> {
  let held: { n: number; item: T }[] = []
  let last = 0
  const numberIn = (id: string | undefined): number => {
    const [of, n] = id?.split('-') ?? []
    return of === epoch && /^\d{1,9}$/.test(n ?? '') ? Number(n) : 0
  }
  return {
    push: (item) => {
      last += 1
      held.push({ n: last, item })
      return held.splice(0, Math.max(0, held.length - max)).map((h) => h.item)
    },
    after: (id) => {
      const seen = numberIn(id)
      const from = seen > last ? 0 : seen
      return held.filter((h) => h.n > from).map((h) => ({ id: `${epoch}-${h.n}`, item: h.item }))
    },
    find: (fits) => held.find((h) => fits(h.item))?.item,
    remove: (item) => {
      held = held.filter((h) => h.item !== item)
    },
    items: () => held.map((h) => h.item),
  }
}

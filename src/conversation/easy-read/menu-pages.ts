import { resolveChoice } from '../../dialogue/choice.ts'
import type { Choice, Reply } from '../../ports/channel.ts'
import { MAX_CHOICES } from '../render.ts'

/** Entries of a menu that are shown at once, the way on included. */
export const MOST_AT_ONCE = 4
const PAGE = MOST_AT_ONCE - 1
const ON = '看其余的'
const GOES_ON = /^(?:看?(?:其余|其他|剩下)的?|还有(?:哪些|什么|吗|呢)?|show the rest|(?:see )?more|the rest)[。.？?]?$/i

/** A menu from its entry `from`, counted from 0: three entries and the way on, or the last four. */
export function pageOf(all: readonly Choice[], from: number): readonly Choice[] {
  const rest = all.slice(from, MAX_CHOICES)
  if (rest.length <= MOST_AT_ONCE) return rest
  const page = rest.slice(0, PAGE)
  const taken = new Set(page.map(({ digit }, n) => digit ?? n + 1))
  const digit = Array.from({ length: MAX_CHOICES }, (_, n) => n + 1).find((free) => free > PAGE && !taken.has(free))
  return [...page, { label: ON, ...(digit === undefined ? {} : { digit }) }]
}

const DIGIT = /^\s*[0-9０-９]\s*$/

/**
 * What a text or a pressed button means at a page of a menu: an entry of the whole menu, counted from 0, the way on, or
 * a digit that stands beside nothing there.
 */
export function chosenAt(
  all: readonly Choice[],
  from: number,
  text: string,
  pressed: number | undefined,
): number | 'on' | 'no such digit' | undefined {
  const page = pageOf(all, from)
  const last = from + page.length >= Math.min(all.length, MAX_CHOICES)
  if (!last && pressed === undefined && GOES_ON.test(text.trim())) return 'on'
  const place = pressed ?? resolveChoice(text, page)
  const isPart = page.length < Math.min(all.length, MAX_CHOICES)
  if (place === undefined || place >= page.length) return isPart && DIGIT.test(text) ? 'no such digit' : undefined
  return !last && place === PAGE ? 'on' : from + place
}

/** The entry with which the next page begins. */
export const nextPage = (from: number): number => from + PAGE

/** A reply whose menu is cut to a page. */
export const paged = (reply: Reply, from: number): Reply => ({
  ...reply,
  blocks: reply.blocks.map((block) =>
    block.type === 'choices' ? { ...block, choices: pageOf(block.choices, from) } : block,
  ),
})

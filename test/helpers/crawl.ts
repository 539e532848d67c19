import { expect } from 'vitest'
import { type Heard, world } from './talk.ts'

/** What is said where words are asked for. */
export const WORDS = '河边的步道晚上太暗，希望装几盏灯。'
export const CANCEL = '取消'
/** The way back or out, in every place. */
const OUT = ['返回', CANCEL]
const DEEPEST = 12
/** Lines that say how one came to a place, not which one it is. */
const ON_THE_WAY =
  /^(?:现在填的是|记下了|这已经是|好的，没有改动|没有认出|返回 · 取消|填写中可以|核验码|随时回复).*\n?/gm

/** The same place looks the same, whatever receipt or day it names and however one came to it. */
const placeOf = (heard: Heard): string =>
  heard.text
    .replace(ON_THE_WAY, '')
    .replace(/[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]|\d[\d ]*/g, '#')
    .replaceAll(/内容 {2}.*/g, '')

/** The digits of the menu; where there is none a number, words, and the whole where that is offered. */
function answersTo(heard: Heard): readonly string[] {
  const digits = [...heard.text.matchAll(/^(\d) \S/gm)].map((m) => m[1] as string)
  if (digits.length > 0) return digits
  return [...(heard.text.includes('回复 0 ') ? ['0'] : []), '1', WORDS]
}

/** What nobody means to say. */
const BROKEN = /[。；]{2}|undefined|\[object|NaN/

export interface Place {
  readonly path: readonly string[]
  readonly text: string
}

interface Crawl {
  /** What is said first; a greeting. */
  readonly from?: readonly string[]
  /** Ways longer than this repeat what was seen before. */
  readonly deepest?: number
  /** Whether to go on from a place. */
  readonly goesOn?: (text: string) => boolean
}

/** Everything that can be reached on a channel without buttons. */
export async function crawl({
  from = ['你好'],
  deepest = DEEPEST,
  goesOn = () => true,
}: Crawl = {}): Promise<readonly Place[]> {
  const places = new Map<string, Place>()
  const queue: (readonly string[])[] = from.map((said) => [said])
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const city = await world()
    const heard = await city.citizen('terminal', 'somebody').saysAll(...path)
    const way = path.join(' > ')
    expect(city.logs, way).toEqual([])
    expect(heard.text.trim(), way).not.toBe('')
    expect(heard.text, way).not.toMatch(BROKEN)
    const menu = heard.messages.flatMap(({ wire }) => wire.choices)
    const lines = heard.text.split('\n')
    for (const label of menu)
      expect(
        lines.map((line) => line.replace(/^\d /, '')),
        way,
      ).toContain(label)
    if (path.at(-1) === CANCEL && path.length > 2) expect(heard.text, way).toMatch(/不再填写|没有正在填写|没有可以取消/)
    const place = placeOf(heard)
    if (places.has(place)) continue
    places.set(place, { path, text: heard.text })
    if (path.length < deepest && goesOn(heard.text))
      for (const said of [...answersTo(heard), ...OUT]) queue.push([...path, said])
  }
  return [...places.values()]
}

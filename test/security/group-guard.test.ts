import { expect, test } from 'vitest'
import { PLAIN, STRUCTURED, TOLD } from '../helpers/group-messages.ts'
import { type World, world } from '../helpers/talk.ts'

const LEAST_RECALL = 0.98
const MOST_FALSE = 0.03
/** Longest run of signs of a personal message that may be read in a public answer. */
const RUN = 4

/** What the group reads in answer; somebody of it asked each time, so that nothing of one message hangs on the next. */
async function publicAnswer(w: World, text: string, n: number): Promise<string> {
  const heard = await w.inGroup('wechat', 'g-liuan', `u${n}`).says(`@小川 ${text}`)
  return heard.text
}

/** One line that sends whoever wrote to a chat alone; a number for emergencies may stand before it. */
const sentAlone = (answer: string): boolean => {
  const lines = answer.split('\n').filter((line) => !/110|119|120/.test(line))
  return lines.length === 1 && /单独/.test(lines[0] as string)
}
const refused = (answer: string): boolean => /没有记录|没记|不记/.test(answer)

const repeats = (said: string, answer: string): string | undefined => {
  const signs = [...said]
  for (let n = 0; n + RUN <= signs.length; n++) {
    const run = signs.slice(n, n + RUN).join('')
    if (answer.includes(run)) return run
  }
  return undefined
}

test('of what people write in a group what is personal is answered in one neutral line, and hardly anything else is', async () => {
  expect([STRUCTURED.length + TOLD.length, PLAIN.length]).toEqual([100, 100])
  const w = await world()
  const missed = { structured: [] as string[], told: [] as string[], plain: [] as string[], repeated: [] as string[] }
  let n = 0
  for (const text of STRUCTURED) {
    const answer = await publicAnswer(w, text, ++n)
    if (!sentAlone(answer)) missed.structured.push(text)
    if (repeats(text, answer) !== undefined) missed.repeated.push(`${text} -> ${answer}`)
  }
  for (const text of TOLD) {
    const answer = await publicAnswer(w, text, ++n)
    if (!sentAlone(answer)) missed.told.push(`${text} -> ${answer.slice(0, 60)}`)
    if (repeats(text, answer) !== undefined) missed.repeated.push(`${text} -> ${answer}`)
  }
  for (const text of PLAIN) if (refused(await publicAnswer(w, text, ++n))) missed.plain.push(text)

  expect(1 - missed.structured.length / STRUCTURED.length, missed.structured.join('\n')).toBeGreaterThanOrEqual(
    LEAST_RECALL,
  )
  expect(1 - missed.told.length / TOLD.length, missed.told.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(missed.plain.length / PLAIN.length, missed.plain.join('\n')).toBeLessThanOrEqual(MOST_FALSE)
  expect(missed.repeated).toEqual([])
  const kept = JSON.stringify(await w.store().dump())
  const logged = w.logs.join('\n')
  for (const text of STRUCTURED) {
    for (const number of text
      .normalize('NFKC')
      .replace(/(?<=\d)[\s​.-]+(?=\d)/g, '')
      .match(/\d{11,}/g) ?? []) {
      expect(logged).not.toContain(number)
      expect(kept).not.toContain(number)
    }
    expect(logged).not.toContain(text)
  }
})

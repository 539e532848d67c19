import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { say } from '../ports/channel.ts'
import type { Dialogue, DialogueEngine, DialogueState } from '../ports/dialogue.ts'
import { createDialogueEngine } from './index.ts'
import { given, opinion, survey } from './testing/samples.ts'
import { MORNING, type Talk, talk, textOf } from './testing/talk.ts'
import { TurnStorage } from './turn-storage.ts'

let engine: DialogueEngine
beforeAll(async () => {
  engine = await createDialogueEngine([opinion, survey])
})

const stateOf = (person: Talk): DialogueState => {
  if (person.last.state === undefined) throw new Error('the form has ended')
  return person.last.state
}
const turn = (text: string) => ({ text, at: MORNING, aside: async () => undefined, cancels: () => 0 })

describe('state', () => {
  test('goes through JSON unchanged, and what Botkit keeps holds none of the words', async () => {
    const person = await talk([], 'opinion', given, engine)
    for (const text of ['8', '路灯太暗需要修理', '半年太久', '2', '13900001111', '改理由', '晚上看不见']) {
      await person.says(text)
      const state = stateOf(person)
      expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
      expect(JSON.stringify(state.engine)).not.toMatch(/路灯|半年|1390000|看不见|核对/)
      expect(JSON.stringify(state.engine).length).toBeLessThan(1_000)
    }
  })
  test('is left as it was, so the same message on the same state gives the same step', async () => {
    const person = await talk([], 'opinion', given, engine)
    await person.says('8')
    const state = stateOf(person)
    const before = JSON.stringify(state)
    const first = await engine.continue(state, turn('每季度公示'))
    const second = await engine.continue(state, turn('每季度公示'))
    expect(JSON.stringify(state)).toBe(before)
    expect(second).toEqual(first)
  })
  test('of another engine, made elsewhere, can be continued', async () => {
    const person = await talk([], 'opinion', given, engine)
    await person.says('8')
    const elsewhere = await createDialogueEngine([survey, opinion])
    const step = await elsewhere.continue(stateOf(person), turn('每季度公示'))
    expect(textOf(step.replies)).toMatch(/为什么这样改/)
  })
  for (const damaged of [
    undefined,
    null,
    {},
    'x',
    { dialogState: { dialogStack: [{ id: 'opinion:v3', state: {} }] } },
    { dialogState: { dialogStack: [{ id: 'opinion:v3', state: { thread: 'gone' } }] } },
  ])
    test(`damaged to ${JSON.stringify(damaged)}, it still takes the answer to the question that stands`, async () => {
      const person = await talk([], 'opinion', given, engine)
      await person.says('8')
      const step = await engine.continue({ ...stateOf(person), engine: damaged }, turn('每季度公示'))
      expect(step.state?.answers.change?.value).toBe('每季度公示')
      expect(textOf(step.replies)).toMatch(/^为什么这样改？/)
    })
  test('is not kept by the storage once a turn was taken', async () => {
    const storage = new TurnStorage()
    const laid = { a: { b: 1 } }
    storage.lay('turn', laid)
    const read = await storage.read(['turn'])
    ;(read.turn as typeof laid).a.b = 2
    expect(laid.a.b).toBe(1)
    await storage.write({ turn: { eTag: '*' } })
    expect(storage.take('turn')).toEqual({ eTag: '*' })
    expect(await storage.read(['turn'])).toEqual({})
  })
})

describe('people at the same time', () => {
  test('do not get into each other, even while answers are being looked up', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => talk([], 'opinion', given, engine)))
    let release = (): void => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    let waiting = 0
    const aside = async () => {
      if (++waiting === people.length) release()
      await gate
      return undefined
    }
    await Promise.all(people.map((person, n) => person.says(String(n + 1))))
    await Promise.all(people.map((person, n) => person.says(`建议${n + 1}号路口装灯`, { aside })))
    people.forEach((person, n) => {
      expect(person.value('article')).toBe(String(n + 1))
      expect(person.value('change')).toBe(`建议${n + 1}号路口装灯`)
    })
  })
})

describe('failures', () => {
  const breaking = (broken: { now: boolean }): Dialogue => ({
    ...survey,
    id: 'breaking',
    fields: survey.fields.map((field) => ({
      ...field,
      read: (text, context) => {
        if (broken.now) throw new RangeError('reader broke')
        return field.read(text, context)
      },
    })),
  })
  test('of a definition reject the turn with their own error; the stored state still works', async () => {
    const broken = { now: true }
    const fragile = await createDialogueEngine([breaking(broken)])
    const { state } = await fragile.begin('breaking', {}, { at: MORNING })
    if (state === undefined) throw new Error('no state')
    await expect(fragile.continue(state, turn('满意'))).rejects.toThrow(RangeError)
    broken.now = false
    expect((await fragile.continue(state, turn('满意'))).ended?.how).toBe('finished')
  })
  test('of an aside reject the turn', async () => {
    const person = await talk([], 'opinion', given, engine)
    const failing = async () => Promise.reject(new Error('search broke'))
    await expect(person.says('开门吗', { aside: failing })).rejects.toThrow('search broke')
  })
  test('an unknown form is lost, not thrown', async () => {
    expect((await engine.begin('nothing', {}, { at: MORNING })).ended?.how).toBe('lost')
  })
})

test('replies of an aside keep their links and their privacy', async () => {
  const person = await talk([], 'opinion', given, engine)
  const link = { type: 'link', label: '{{地图}}', url: 'https://example.org/?a=1&b=2' } as const
  await person.says('在哪', { aside: async () => [{ blocks: [link], privacy: 'personal' }, say('另外')] })
  expect(person.last.replies.slice(0, 2)).toEqual([{ blocks: [link], privacy: 'personal' }, say('另外')])
})

test('importing the engine does not load Botkit; making one does', async () => {
  const source = `
    import { createRequire } from 'node:module'
    const loaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('/node_modules/botkit/'))
    const { createDialogueEngine } = await import('./index.ts')
    const before = loaded()
    await createDialogueEngine([])
    console.log(before, loaded())`
  const args = ['--import', 'tsx', '--input-type=module', '-e', source]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
  expect(stdout.trim()).toBe('false true')
})

import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Answer, Dialogue, DialogueEngine, DialogueState, DialogueStep, Field } from '../ports/dialogue.ts'
import { createDialogueEngine } from './index.ts'
import { opinion, survey } from './testing/samples.ts'
import { MORNING } from './testing/talk.ts'

const CONTROLS = [
  '返回',
  '取消',
  '上一步',
  '再说一遍',
  '？',
  '不填了',
  '退出',
  '确认提交',
  '不用改了',
  '没有要改的',
  '提交',
]
const WORDS = [
  '1',
  '2',
  '3',
  '9',
  '二',
  '第一个',
  '好',
  '对',
  '确认',
  '不对',
  '不对，是第十条',
  '把甲改成乙',
  '甲方案',
  '改甲',
  '甲改成：乙丙丁',
  '乙错了',
  '是2不是1',
  '',
  '   ',
  '{{vars.prompt}}',
  '{{{',
  '13900001111',
  '第十二条',
  '那里几点开门吗',
  '\u0000',
  '🙂',
  '(((',
]
const NAMES = ['甲', '乙', '丙', '丁', '戊']

const kept = (text: string): Answer => ({ value: text, shown: text, verbatim: text })

/** A form of up to five questions, free or with choices, some asked only when the first answer was its first choice. */
const forms: fc.Arbitrary<Dialogue> = fc
  .array(
    fc.record({
      free: fc.boolean(),
      choices: fc.integer({ min: 2, max: 9 }),
      sometimes: fc.boolean(),
      resets: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: NAMES.length,
    },
  )
  .chain((shapes) =>
    fc.boolean().map((summary): Dialogue => {
      const fields = shapes.map((shape, n): Field => {
        const title = NAMES[n] as string
        const labels = Array.from({ length: shape.choices }, (_, c) => `${title}之${'天地玄黄宇宙洪荒日'[c]}`)
        const next = shapes[n + 1] === undefined ? undefined : `f${n + 1}`
        return {
          name: `f${n}`,
          title,
          names: [`${title}项`],
          ask: () => ({ text: `${title}？`, ...(shape.free ? {} : { choices: labels.map((label) => ({ label })) }) }),
          read: (text) => {
            if (shape.free) return text.trim() === '' ? { again: '请写几个字。' } : { ok: kept(text) }
            return labels.includes(text) ? { ok: kept(text) } : { again: '请选一项。' }
          },
          ...(shape.free ? { free: true } : {}),
          ...(shape.sometimes && n > 0 ? { when: ({ answers }) => answers.f0?.value.endsWith('天') === true } : {}),
          ...(shape.resets && next !== undefined ? { resets: [next] } : {}),
        }
      })
      return {
        id: 'random',
        version: 1,
        name: () => '填写',
        fields,
        ...(summary ? { summary: () => ({ heading: '请核对', closing: '' }) } : {}),
      }
    }),
  )

const messages = fc.array(
  fc.oneof(fc.constantFrom(...CONTROLS, ...WORDS), fc.string({ unit: 'grapheme', maxLength: 12 })),
  {
    maxLength: 12,
  },
)

const turn = (text: string) => ({ text, at: MORNING, aside: async () => undefined, cancels: () => 0 })

/** Plays messages until the form ends; `look` sees every step. */
async function play(engine: DialogueEngine, id: string, texts: readonly string[], look: (step: DialogueStep) => void) {
  let step = await engine.begin(id, {}, { at: MORNING })
  look(step)
  for (const text of texts) {
    if (step.state === undefined) break
    step = await engine.continue(JSON.parse(JSON.stringify(step.state)) as DialogueState, turn(text))
    look(step)
  }
  return step
}

test('no message breaks a form, and no control word ever becomes an answer', async () => {
  await fc.assert(
    fc.asyncProperty(forms, messages, async (form, texts) => {
      const engine = await createDialogueEngine([form])
      await play(engine, 'random', texts, (step) => {
        const { state, ended } = step
        expect(state === undefined).toBe(ended !== undefined)
        if (state !== undefined) expect(step.replies.length).toBeGreaterThan(0)
        const answers = state?.answers ?? ended?.answers ?? {}
        for (const answer of Object.values(answers)) expect(CONTROLS).not.toContain(answer.value.trim())
        for (const { blocks } of step.replies)
          for (const block of blocks) if (block.type === 'text') expect(block.text.trim()).not.toBe('')
      })
    }),
    { numRuns: 150 },
  )
})

test('a state that went through JSON leads to the same steps as one that did not', async () => {
  await fc.assert(
    fc.asyncProperty(forms, messages, async (form, texts) => {
      const engine = await createDialogueEngine([form])
      let step = await engine.begin('random', {}, { at: MORNING })
      for (const text of texts) {
        if (step.state === undefined) break
        const copied = await engine.continue(JSON.parse(JSON.stringify(step.state)) as DialogueState, turn(text))
        step = await engine.continue(step.state, turn(text))
        expect(copied).toStrictEqual(step)
      }
    }),
    { numRuns: 50 },
  )
})

test('digits alone lead through any form whose questions all have choices', async () => {
  await fc.assert(
    fc.asyncProperty(forms, async (form) => {
      fc.pre(form.fields.every((field) => field.free !== true))
      const engine = await createDialogueEngine([form])
      const enough = Array.from({ length: form.fields.length + 1 }, () => '1')
      const { ended } = await play(engine, 'random', enough, () => {})
      expect(ended?.how).toBe('finished')
      expect(Object.keys(ended?.answers ?? {})).toEqual(form.fields.map((field) => field.name))
    }),
    { numRuns: 40 },
  )
})

test('取消 ends any form at any point, and 返回 never loses an answer', async () => {
  await fc.assert(
    fc.asyncProperty(forms, messages, async (form, texts) => {
      const engine = await createDialogueEngine([form])
      const { state } = await play(engine, 'random', texts, () => {})
      if (state === undefined) return
      const back = await engine.continue(state, turn('返回'))
      expect(back.state?.answers).toEqual(state.answers)
      const stopped = await engine.continue(state, turn('取消'))
      expect(stopped.ended).toMatchObject({ how: 'cancelled', answers: state.answers })
    }),
    { numRuns: 80 },
  )
})

let samples: DialogueEngine
beforeAll(async () => {
  samples = await createDialogueEngine([opinion, survey])
})

test('nothing said below the summary changes an answer unless it names a change', async () => {
  const silent = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter(
      (text) =>
        !/[改换错对是不条款手机理由原因电话号码建议联系方式确认取消1-9一二三四五六七八九]/.test(text.normalize('NFKC')),
    )
  const filled = await play(samples, 'opinion', ['1', '8', '每季度公示', '半年太久', '不留'], () => {})
  const { state } = filled
  if (state === undefined) throw new Error('the form has ended')
  await fc.assert(
    fc.asyncProperty(silent, async (text) => {
      const step = await samples.continue(state, turn(text))
      expect((step.state ?? step.ended)?.answers).toEqual(state.answers)
    }),
    { numRuns: 100 },
  )
})

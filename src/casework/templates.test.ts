import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIUAN, SHIQIAO } from '../../test/helpers/small-world.ts'
import { seed, world } from '../../test/helpers/talk.ts'
import { isProblem } from '../domain/problem.ts'
import { checkCharacter } from '../domain/receipt.ts'
import { PLACEHOLDERS } from '../ports/knowledge.ts'
import { templateNamed, unknownPlaceholders } from './templates.ts'

const R = `JY-260914-2B3C-${checkCharacter('JY-260914-2B3C')}`
const OTHER = `JY-260914-4D5E-${checkCharacter('JY-260914-4D5E')}`
const TEMPLATES = [
  { name: '收到', text: '您好，{事项}（{编号}）已收到。' },
  { name: '约时间', text: '{站点}想请您来谈谈，电话 {电话}。' },
  { name: '问地点', text: '您好，请补充具体地点。' },
]

async function scene() {
  const w = await world({
    content: {
      templates: TEMPLATES,
      submissions: [seed(R, { user: 'ann', stationId: LIUAN }), seed(OTHER, { user: 'ben', stationId: SHIQIAO })],
    },
  })
  const ann = w.citizen('wechat-official', 'ann')
  return { w, he: w.staff('he'), ann, heard: () => ann.notices().at(-1)?.wire.text ?? '' }
}

test('the list shows every template, a number or a name the whole of one', async () => {
  const { he } = await scene()
  await he.says('模板').hears(/1 收到/, /3 问地点/)
  await he.says('有哪些模板').hears(/2 约时间/)
  await he.says('模板 2').hears(/\{站点\}想请您来谈谈/)
  await he.says('看模板 问地点').hears(/请补充具体地点/)
  await he.says('模板 9').hears(/没有模板“9”/)
})

test.each([
  `回复 ${R}：模板 收到`,
  `回复 ${R} 用模板1`,
  `用模板 收到 回复 ${R}`,
  `${R} 回复：模板1`,
  '回复 2B3C：模板 收',
])('%s sends the template with the item filled in', async (order) => {
  const { he, heard } = await scene()
  await he.says(order).hears(/已发给/, /已收到/)
  expect(heard()).toMatch(new RegExp(`您好，人民建议（${R}）已收到。$`))
})

test('station and telephone are those of the item', async () => {
  const { he, heard } = await scene()
  await he.says(`回复 ${R}：模板 约时间`)
  expect(heard()).toMatch(/柳岸街道人大代表联络站想请您来谈谈，电话 5550-1001。$/)
})

test('a template that asks something waits for the answer', async () => {
  const { w, he, ann } = await scene()
  await he.says(`回复 ${R}：模板 问地点`).hears(/待补充/)
  await ann.says('兰溪苑东门')
  const item = (await w.submissions()).find((s) => s.receipt === R)
  expect((await w.store().submissions.story(item?.id ?? '')).supplements.map((s) => s.text)).toEqual(['兰溪苑东门'])
})

test('a template that does not exist sends nothing', async () => {
  const { he, ann } = await scene()
  await he.says(`回复 ${R}：模板 再见`).hears(/没有模板/)
  await he.says(`回复 ${R}：模板 约 2`).hears(/没有模板/)
  expect(ann.notices()).toEqual([])
})

test('a telephone number that is not on file is never left open', async () => {
  const w = await world({
    content: {
      templates: TEMPLATES,
      submissions: [seed(R, { user: 'ann' })],
      stations: (await scene()).w.content.stations.map(({ phone: _phone, ...rest }) => rest),
    },
  })
  await w
    .staff('he')
    .says(`回复 ${R}：模板 约时间`)
    .hears(/没有登记/)
  expect(w.citizen('wechat-official', 'ann').notices()).toEqual([])
})

test('a citizen sees no templates', async () => {
  const { w } = await scene()
  expect((await w.citizen('wechat').says('模板')).text).not.toMatch(/问地点/)
})

describe('naming', () => {
  test('a place, a whole name, or the beginning of just one', () => {
    const names = [
      ['1', '收到'],
      ['２', '约时间'],
      ['“问地点”', '问地点'],
      ['问', '问地点'],
    ] as const
    for (const [said, name] of names) expect(templateNamed(TEMPLATES, said).name).toBe(name)
  })

  test('every other name is refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), (said) => {
        try {
          const { name } = templateNamed(TEMPLATES, said)
          expect(said).toMatch(/[1-3１-３]|收|约|问/u)
          expect(TEMPLATES.map((t) => t.name)).toContain(name)
        } catch (error) {
          expect(isProblem(error, 'TEMPLATE_UNKNOWN')).toBe(true)
        }
      }),
    )
  })
})

test('only what can be filled in may stand between braces', () => {
  const known = fc.constantFrom(...PLACEHOLDERS)
  fc.assert(
    fc.property(fc.array(known, { maxLength: 5 }), fc.stringMatching(/^[a-z\u4e00-\u4eff]{1,5}$/), (names, other) => {
      const text = names.map((name) => `您好{${name}}`).join('，')
      expect(unknownPlaceholders(text)).toEqual([])
      if (!(PLACEHOLDERS as readonly string[]).includes(other))
        expect(unknownPlaceholders(`${text}｛${other}｝`)).toEqual([other])
    }),
  )
})

import { expect, test } from 'vitest'
import { ANSWER_CLOCK, colleague, receiptOf } from '../helpers/answer-clock.ts'
import { toTraditional } from '../helpers/play-in.ts'
import { markingTranslator, untranslated } from '../helpers/speak-like.ts'
import { seed, type World, world } from '../helpers/talk.ts'

const [A = '', B = '', C = '', D = '', E = ''] = ['7K3M', '8M2P', '9N4Q', '2B3C', '4D5E'].map((tail) =>
  receiptOf(`JY-260914-${tail}`),
)
const REASON = '今年的计划里面已经有了这一项'

const PEOPLE = [
  colleague('wu', '吴芳', '承办人'),
  colleague('qian', '钱一', '登记员'),
  colleague('sun', '孙二', '督办人'),
  colleague('li', '李三', '审核员', '承办人'),
  { ...colleague('guan', '关四'), grants: [{ role: '管理员' as const }] },
  { ...colleague('ma', '马静', '承办人'), accounts: [] },
]
const NAMES = PEOPLE.flatMap(({ name }) => name ?? [])

/** What the weeks bring, so that nothing of it is missed. */
const SECTIONS_TOLD = {
  en: [
    /released by ⟦李三⟧ alone/,
    /you oversee it/,
    /No reply from the writer/,
    /was not released in time/,
    /No opinions yet/,
  ],
  'zh-Hant': [/一個人放行/, /由您督辦/, /提交人沒有[回迴]音/, /沒有放行，已作廢/, /還沒有收到意見/],
}

/** Days pass; what waits, what was asked, what was released by one alone, what fell overdue and what is due. */
async function weeks(choose: string): Promise<World> {
  const w = await world({
    translator: markingTranslator,
    content: {
      clocks: [ANSWER_CLOCK],
      people: PEOPLE,
      submissions: [
        seed(A, { assignee: 'wu', state: 'IN_PROGRESS' }),
        seed(B, { assignee: 'wu', state: 'IN_PROGRESS' }),
        seed(C, { assignee: 'ma', state: 'ASSIGNED' }),
        seed(D, { assignee: 'wu', state: 'IN_PROGRESS' }),
        seed(E, { assignee: 'li', state: 'IN_PROGRESS' }),
        seed(receiptOf('JY-260914-3C4D')),
      ],
    },
    settings: { twoKeyKinds: ['suggestion'] },
  })
  for (const { id, accounts } of PEOPLE) if (accounts.length > 0) await w.staff(id).says(choose)
  await w.staff('wu').says(`回复 ${B}：请问是哪座桥？`)
  await w.staff('wu').says(`采纳 ${D} 理由：${REASON}`)
  await w.staff('li').says(`采纳 ${E} 理由：${REASON}`)
  await w.staff('li').says(`紧急放行 ${E} 理由：${REASON}`)
  for (const days of [1, 6, 4, 3, 1, 1, 14]) await w.later(`P${days}D`)
  return w
}

test.each([
  ['en', 'English'],
  ['zh-Hant', '繁體中文'],
] as const)('what staff are told of the days is in the language that they read: %s', async (language, choose) => {
  const w = await weeks(choose)
  const wrong = PEOPLE.flatMap(({ id }) => w.staff(id).notices()).flatMap(({ wire }) =>
    untranslated(wire.text, language, [REASON, toTraditional(REASON), ...NAMES]),
  )
  expect([...new Set(wrong)]).toEqual([])
  const all = PEOPLE.flatMap(({ id }) => w.staff(id).notices())
    .map(({ wire }) => wire.text)
    .join('\n')
  for (const told of SECTIONS_TOLD[language]) expect(all).toMatch(told)
})

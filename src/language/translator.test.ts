import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { createTranslator } from './translator.ts'

const { say } = createTranslator([
  {
    '编号 {receipt} 现在是“{state}”，不用再办。': 'No. {receipt} is already “{state:own}”; nothing more is needed.',
    已登记: 'registered',
    '理由：{reason}': 'Reason: {reason}',
    '最晚{day}答复您。': 'You will be answered by {day:own}.',
    '请选一个：': 'Please choose:',
    '后面还有{n}条发给您。': '{n} more follow.',
  },
])

test('a sentence of ours is said in English, what is filled in stays as it is written', () => {
  expect(say('编号 YJ-1 现在是“已登记”，不用再办。', 'en')).toBe(
    'No. YJ-1 is already “registered”; nothing more is needed.',
  )
  expect(say('理由：已登记 的件太多，请选一个： 好吗', 'en')).toBe('Reason: 已登记 的件太多，请选一个： 好吗')
  expect(say('最晚2026年9月14日（周一）答复您。请选一个：', 'en')).toBe(
    'You will be answered by 14 September 2026 (Monday). Please choose:',
  )
})

test('what is not ours stays, also where it reads like a sentence of ours', () => {
  expect(say('第一条  为了规范养犬行为，制定本条例。', 'en')).toBe('第一条  为了规范养犬行为，制定本条例。')
  expect(say('已登记\n请选一个：', 'en', ['已登记'])).toBe('已登记\nPlease choose:')
  expect(say('编号 YJ-1 现在是“已登记”，不用再办。', 'zh-Hans')).toBe('编号 YJ-1 现在是“已登记”，不用再办。')
})

test('a mere word of ours is translated where it stands alone, not inside of a stored text', () => {
  expect(say('1 已登记', 'en')).toBe('1 registered')
  expect(say('第三条  车辆、已登记、宠物。', 'en')).toBe('第三条  车辆、已登记、宠物。')
})

test('traditional script is that of OpenCC for our words, and only for ours', () => {
  const whole = Converter({ from: 'cn', to: 'tw' })
  expect(say('理由：这里后面没有灯', 'zh-Hant')).toBe(`${whole('理由：')}这里后面没有灯`)
  expect(say('后面还有3条发给您。', 'zh-Hant')).toBe(whole('后面还有3条发给您。'))
})

test('whatever a person wrote comes through letter by letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'已登记请选一个：理由。“”，编号 现在 不用再办x1') }), (words) => {
      expect(say(`理由：${words}`, 'en')).toBe(`Reason: ${words}`)
    }),
  )
})

test('articles are said in every language, and a slot for a word takes nothing but a word of ours', () => {
  const { say } = createTranslator([
    {
      '《{title}》{clause}的意见。': 'Opinion on 《{title}》 {clause:own}.',
      '{title}已改为：{shown}': '{title:word} changed to: {shown}',
      '{title}已改为：{value}': '{title:word} changed to: {value:word}',
      条款: 'Article',
      整部草案: 'the whole draft',
    },
  ])
  expect(say('《停车条例》第八条之一第二款、第四款的意见。', 'en')).toBe(
    'Opinion on 《停车条例》 Article 8-1, paragraph 2, paragraph 4.',
  )
  expect(say('《停车条例》第八条的意见。', 'zh-Hant')).toBe('《停车条例》第八條的意見。')
  expect(say('《停车条例》的意见。', 'en')).toBe('Opinion on 《停车条例》.')
  expect(say('第五条（停车费）、第六条', 'en')).toBe('Article 5 (停车费), Article 6')
  expect(say('条款已改为：整部草案', 'en')).toBe('Article changed to: the whole draft')
  expect(say('条款已改为：每季度公示', 'en')).toBe('Article changed to: 每季度公示')
  expect(say('市长已改为：每季度公示', 'en')).toBe('市长已改为：每季度公示')
  expect(say('第五条  车主应当付费。', 'en')).toBe('第五条  车主应当付费。')
})

test('a list of ours in a sentence is said word by word, and a title in it stays', () => {
  const listed = createTranslator([
    {
      '现在有{what}。': 'There are {what:own}.',
      草案: 'draft',
      通知: 'notice',
      '市人大代表{name:item}': 'city deputy {name}',
    },
  ])
  expect(listed.say('现在有草案、通知。', 'en')).toBe('There are draft, notice.')
  expect(listed.say('现在有市人大代表张三、市人大代表李四。', 'en')).toBe(
    'There are city deputy 张三, city deputy 李四.',
  )
  expect(listed.say('现在有《养犬条例（草案）》。', 'en')).toBe('There are 《养犬条例（草案）》.')
  expect(listed.say('市人大代表张三', 'en')).toBe('市人大代表张三')
})

test('a mere word that begins with something filled in is not looked for where another sentence stands before it', () => {
  const reception = createTranslator([{ '{station}接待日 {when}': 'Reception at {station}, {when:own}' }])
  expect(reception.say('柳岸站接待日 9月17日', 'en')).toBe('Reception at 柳岸站, 17 September')
  expect(reception.say('已约上：柳岸站接待日 9月17日', 'en')).toBe('已约上：柳岸站接待日 9月17日')
})

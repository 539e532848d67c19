import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { additionsIn } from './additions.ts'
import { type Group, groupAlike, groupInBackground, type Opinion } from './group.ts'

const LETTER =
  '我们是河湾花园的业主。建议草案第十八条写明，物业费调整前必须先公布上一年的账目，并且经过业主大会投票同意。现在物业公司说涨就涨，账目从来不公开，大家意见很大。请在条例里写清楚违反的后果。'
const WISHES = [
  '楼下的充电桩不够用',
  '电梯年检的报告要贴出来',
  '消防通道一直被车堵着',
  '外卖骑手进小区开得太快',
  '绿化带的树枝挡住了路灯',
]
const PLACES = [
  '东门',
  '三号楼',
  '地下车库',
  '幼儿园旁边',
  '垃圾房',
  '北广场',
  '菜场口',
  '老年活动室',
  '快递柜',
  '南侧围墙',
  '水泵房',
  '篮球场',
  '河边步道',
  '公交站台',
  '卫生服务站',
  '自行车棚',
  '配电间',
]
const opinion = (n: number, text: string, person = `p${n}`): Opinion => ({ id: `o${n}`, personId: person, text })

/** 200 letters, 15 of them with a sentence of one's own, among 85 opinions that have nothing in common with them. */
function campaign(): { readonly all: readonly Opinion[]; readonly added: ReadonlyMap<string, string> } {
  const added = new Map<string, string>()
  const letters = Array.from({ length: 200 }, (_, n) => {
    if (n % 13 !== 5) return opinion(n, n % 3 === 0 ? LETTER.replaceAll('，', ', ') : LETTER)
    const own = `我住在${PLACES[n % PLACES.length]}，去年为了${WISHES[n % WISHES.length]}的事找过他们${n}次。`
    added.set(`o${n}`, own)
    return opinion(n, n % 2 === 0 ? `${LETTER}${own}` : `${own}${LETTER}`)
  })
  const own = Array.from({ length: 85 }, (_, n) =>
    opinion(300 + n, `${PLACES[n % PLACES.length]}${WISHES[Math.floor(n / PLACES.length)]}，希望第${n}条里有人管。`),
  )
  return { all: [...letters, ...own].toSorted((a, b) => a.text.length - b.text.length), added }
}

describe('letters of one campaign', () => {
  test('make one group, nobody else is in it, and what people added is listed word for word', () => {
    const { all, added } = campaign()
    const [first, ...rest] = groupAlike(all)
    expect(first?.members).toHaveLength(200)
    expect(first?.members.every(({ id }) => Number(id.slice(1)) < 300)).toBe(true)
    expect(rest).toHaveLength(85)
    const found = additionsIn(first as Group)
    expect(new Map(found.map((a) => [a.opinion.id, a.sentences.join('')]))).toEqual(added)
  })

  test('count people, not letters', () => {
    const twice = [opinion(1, LETTER, 'a'), opinion(2, LETTER, 'a'), opinion(3, LETTER, 'b')]
    expect(groupAlike(twice)).toMatchObject([{ people: 2, members: [{}, {}, {}] }])
  })
})

test('a short word of consent is not drawn into a long opinion that holds it', () => {
  const groups = groupAlike([opinion(1, '同意第十八条'), opinion(2, LETTER), opinion(3, '同意第十八条。')])
  expect(groups.map(({ members }) => members.map(({ id }) => id))).toEqual([['o1', 'o3'], ['o2']])
})

test('every opinion is in exactly one group, whatever is handed in', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 60 }), (texts) => {
      const opinions = texts.map((text, n) => opinion(n, text))
      const ids = groupAlike(opinions).flatMap(({ members }) => members.map(({ id }) => id))
      expect(ids.toSorted()).toEqual(opinions.map(({ id }) => id).toSorted())
    }),
  )
})

test('in the background the groups are the same', async () => {
  const { all } = campaign()
  expect(await groupInBackground(all)).toEqual(groupAlike(all))
})

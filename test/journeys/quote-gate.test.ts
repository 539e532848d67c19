import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentArticles, presentWhole } from '../../intents/ask/present.ts'
import type { Article } from '../../src/domain/knowledge.ts'
import { writeNumber } from '../../src/domain/numerals.ts'
import type { Turn } from '../../src/ports/intent.ts'
import type { Search } from '../../src/ports/knowledge.ts'
import { citationOf } from '../../src/search/citation.ts'
import { buildSearch } from '../../src/search/index.ts'
import { checkQuotes } from '../../src/search/quote-gate.ts'
import { plainText } from '../../src/search/quote-shapes.ts'
import { storedAt } from '../../src/search/quote-store.ts'
import { MORNING } from '../helpers/small-world.ts'

/** A city whose articles are put together from parts, so that no two are alike and some are long. */
const WHO = ['物业服务人', '业主委员会', '养犬人', '出租人', '街道办事处', '施工单位', '电动自行车所有人', '经营者']
const MUST = [
  '应当在十日内公示',
  '不得擅自占用',
  '应当如实登记',
  '应当及时清理',
  '可以申请补贴',
  '应当书面告知相邻各方',
]
const WHAT = [
  '公共收益收支情况',
  '消防车通道',
  '犬只免疫证明',
  '承租人信息',
  '楼道堆放的杂物',
  '适老化改造费用',
  '夜间施工许可',
]
const THEN = [
  '逾期不改正的，处一千元以上五千元以下罚款',
  '拒不改正的，依法申请人民法院强制执行',
  '情节严重的，吊销许可',
]
const LAWS = ['物业管理条例', '养犬管理条例', '房屋租赁条例', '环境噪声条例', '消防条例'].map((name) => `云川市${name}`)
const ARTICLES = 24

function textOf(seed: number): string {
  const part = (list: readonly string[], by: number): string =>
    list[(seed * 7 + by * 3 + seed ** 2) % list.length] ?? ''
  const sentence = (n: number): string =>
    `${part(WHO, n)}${part(MUST, n + 1)}${part(WHAT, n + 2)}，并保存记录${writeNumber(seed + n)}日。`
  const items = `有下列情形之一的，由主管部门责令改正：\n（一）${part(WHAT, seed)}不符合要求；\n（二）未保存记录满${writeNumber(seed)}日；`
  const long =
    seed % 3 === 0 ? `\n${items}\n${part(THEN, seed)}。${sentence(4)}${sentence(5)}${sentence(6)}${sentence(7)}` : ''
  return `${sentence(1)}${sentence(2)}${long}`
}

const articles: Article[] = LAWS.flatMap((law, l) =>
  Array.from({ length: ARTICLES }, (_, n): Article => {
    const seed = l * ARTICLES + n + 1
    return {
      id: String(seed),
      law,
      article: `第${writeNumber(n + 1)}条`,
      number: { main: n + 1 },
      text: textOf(seed),
      date: '2021-03-01',
      effective: '2021-07-01',
      city: '云川市',
      source: '测试资料',
    }
  }),
)
const search: Search = buildSearch({ articles, entries: [], lexicon: new Map(), lawAliases: new Map() })

interface Told {
  readonly text: string
  readonly citations: ReturnType<typeof citationOf>[]
}

const turn = (text: string, scope: 'group' | 'direct'): Turn =>
  ({
    text,
    at: MORNING,
    memory: {},
    message: { scope },
    knowledge: { search, content: { lexicon: new Map() } },
  }) as unknown as Turn

const told: fc.Arbitrary<Told> = fc
  .record({
    chosen: fc.uniqueArray(fc.constantFrom(...articles), { minLength: 1, maxLength: 3 }),
    scope: fc.constantFrom('group' as const, 'direct' as const),
    whole: fc.boolean(),
    question: fc.constantFrom('罚款多少', '要公示吗', '谁来管', '楼道堆放杂物怎么处理'),
  })
  .map(({ chosen, scope, whole, question }) => {
    const citations = chosen.map((article) => {
      const version = search.regulation(article.law)?.versions?.[0]
      if (version === undefined) throw new Error(article.law)
      return citationOf(article, { version, day: '2026-09-14' })
    })
    const asked = turn(question, scope)
    return { citations, text: whole ? presentWhole(citations, asked) : presentArticles(citations, asked) }
  })

const gate = ({ text, citations }: Told) => checkQuotes(text, citations, storedAt(search, MORNING, citations))

test('five hundred answers to citizens pass', () => {
  fc.assert(
    fc.property(told, (one) => {
      expect(gate(one)).toEqual({ ok: true })
    }),
    { numRuns: 500 },
  )
})

const HAN = /\p{Script=Han}/u
/** Lines that quote: neither the lines of our own nor headings. */
const OWN = /^(?:与您的问题|《|相关|要是没答对|回复“全文”)/

/** Puts another character into a quotation; undefined when the line chosen holds none. */
function otherCharacter({ text, citations }: Told, at: number, other: string): Told | undefined {
  const places = [...text].flatMap((char, i) => (HAN.test(char) && char !== other && quotedAt(text, i) ? [i] : []))
  const place = places[at % places.length]
  return place === undefined ? undefined : { citations, text: text.slice(0, place) + other + text.slice(place + 1) }
}

function quotedAt(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const line = text.slice(start, end < 0 ? text.length : end)
  const head = /^第[^第条]{1,4}条\s+/.exec(line)?.[0].length ?? 0
  return !OWN.test(line) && at >= start + head
}

function otherNumber({ text, citations }: Told, at: number): Told | undefined {
  const heads = [...text.matchAll(/^第([^第条]{1,4})条(?=\s)|(?<=》)第([^第条]{1,4})条/gm)]
  const head = heads[at % heads.length]
  if (head === undefined) return undefined
  const next = (citations.length + at) % ARTICLES
  const said = `第${writeNumber(next + 1)}条`
  if (citations.some((c) => c.article === said) || said === head[0]) return undefined
  return { citations, text: text.slice(0, head.index) + said + text.slice(head.index + head[0].length) }
}

function otherTitle({ text, citations }: Told, at: number, other: string): Told | undefined {
  const titles = [...text.matchAll(/《([^》]+)》/g)]
  const title = titles[at % titles.length]
  if (title === undefined) return undefined
  const place = title.index + 1 + (at % (title[1] as string).length)
  if (text[place] === other) return undefined
  return { citations, text: text.slice(0, place) + other + text.slice(place + 1) }
}

test.each(['character', 'number', 'title'] as const)(
  'a hundred answers in which one %s is another are stopped',
  (kind) => {
    fc.assert(
      fc.property(told, fc.nat(), fc.constantFrom('猫', '万', '不', '九', '甲'), (one, at, other) => {
        const wrong =
          kind === 'character'
            ? otherCharacter(one, at, other)
            : kind === 'number'
              ? otherNumber(one, at)
              : otherTitle(one, at, other)
        fc.pre(wrong !== undefined && plainText(wrong.text) !== plainText(one.text))
        expect(gate(wrong)).toMatchObject({ ok: false })
      }),
      { numRuns: 100 },
    )
  },
)

test('digits, spaces and Chinese numerals name the same article', () => {
  const [first] = articles
  if (first === undefined) throw new Error('no article')
  const citations = [citationOf(articles[11] as Article)]
  for (const number of ['第十二条', '第12条', '第 12 条', '第１２条'])
    expect(gate({ citations, text: `《${first.law}》${number}  ${articles[11]?.text}` })).toEqual({ ok: true })
})

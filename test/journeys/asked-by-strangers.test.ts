import { expect, test } from 'vitest'
import type { Article, Entry } from '../../src/domain/knowledge.ts'
import { CONTENT } from '../helpers/small-world.ts'
import { type World, world } from '../helpers/talk.ts'

const HOUSES = '云川市住宅物业管理条例'
const article = (n: number, name: string, text: string): Article => ({
  id: `houses#${n}`,
  law: HOUSES,
  article: name,
  number: { main: n },
  text,
  date: '2020-03-01',
  effective: '2020-06-01',
  city: '云川市',
  source: '测试资料',
})
const PLAN: Entry = {
  id: 'plan',
  title: '垃圾分类',
  questions: ['垃圾分类', '垃圾分类怎么规定', '垃圾分类不分会怎样'],
  answer: '海州市今年计划制定生活垃圾分类条例。',
  source: '公开工作报告',
}
const city = (): Promise<World> =>
  world({
    content: {
      articles: [
        ...CONTENT.articles,
        article(7, '第七条', '专项维修资金用于共有部分的维修和更新，使用应当经业主表决同意。'),
        {
          ...(CONTENT.articles[0] as Article),
          id: 'dogs#13',
          article: '第十三条',
          number: { main: 13 },
          text: '养犬登记不收取费用，狂犬病免疫的收费标准应当公示。',
        },
        article(8, '第八条', '物业服务企业应当公布物业服务收费标准。'),
      ],
      entries: [PLAN],
    },
  })

test.each(['2035年养犬条例', '2035年时养犬条例怎么规定'])(
  '“%s”: nobody says what will be law in a year to come',
  async (asks) => {
    const { text } = await (await city()).citizen('web').says(asks)
    expect(text).not.toMatch(/当时的规定就是现行/)
  },
)

test.each(['我跟物业打官司能赢吗', '我这种情况告物业公司能不能胜诉', '我这样会不会坐牢'])(
  '“%s” is about one case: no article, and who can be asked',
  async (asks) => {
    const { text } = await (await city()).citizen('web').says(asks)
    expect(text).not.toMatch(/最接近的条文/)
    expect(text).toMatch(/电话/)
  },
)

test('a law whose name was misheard is the law that sounds so; one that is not stored stays unknown', async () => {
  const w = await city()
  await w
    .citizen('web')
    .says('养犬管里条例第十一条')
    .hears(/牵引绳不得超过一点五米/)
  await w
    .citizen('web')
    .says('住宅物业管李条例第八条写了啥')
    .hears(/收费标准/)
  await w
    .citizen('web')
    .says('养猫管理条例第十一条')
    .hears(/没有这部法规/)
})

test('what is said of a plan is no answer to how much a fine is', async () => {
  const { text } = await (await city()).citizen('web').says('垃圾分类不分罚多少')
  expect(text).not.toMatch(/海州/)
  await (await city()).citizen('web').says('垃圾分类怎么规定').hears(/海州/)
})

test('a short question that the law answers is not sent away', async () => {
  await (await city())
    .citizen('web')
    .says('养犬登记要不要钱嘛')
    .hears(/第十三条/)
})

test.each(['罚款', '养狗', '狗'])('one word, “%s”, is neither a form to fill in nor an insult', async (says) => {
  const { text } = await (await city()).citizen('web').says(says)
  expect(text).not.toMatch(/记下了：|填写中|抱歉，没帮上您/)
})

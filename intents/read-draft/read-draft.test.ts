import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, SCREEN } from '../../src/consultation/fold-text.ts'
import { CANAL_DRAFT, CANALS, CANALS_LAW } from '../../test/helpers/long-draft.ts'
import { CONTENT } from '../../test/helpers/small-world.ts'
import { type World, world } from '../../test/helpers/talk.ts'

const article = (n: number, name: string, text: string) => ({
  id: `canals#${n}`,
  law: CANALS_LAW,
  article: name,
  number: { main: n },
  text,
  date: '2019-01-01',
  effective: '2019-03-01',
  source: '测试资料',
})

const riverside = (): Promise<World> =>
  world({
    content: {
      consultations: [...CONTENT.consultations, CANAL_DRAFT],
      articles: [
        ...CONTENT.articles,
        article(2, '第二条', '闸口由水务部门管理。'),
        article(4, '第四条', '沿河第4号闸口应当有人值守。'),
        article(7, '第七条', '沿河第7号闸口应当有专人值守。'),
      ],
    },
  })

test('a draft of 80 articles is read with digits alone, on a channel of 2,048 bytes, and every message fits', async () => {
  const w = await riverside()
  const a = w.citizen('wechat-official')
  await a.says('现在有哪些草案在征求意见').hears(/4 先看条文/)
  await a.says('4').hears(/看哪一部/, /3 《云川市河道管理条例（修订草案）》/)
  await a.says('3').hears(/共80条/, /1 第一章　河道事务之一（第一条至第八条）/, /9 下一页/, /第1页，共2页/)
  await a.says('9').hears(/第十章.*第七十三条至第八十条/, /8 上一页/)
  await a.says('8').hears(/第一章/)
  await a.says('4').hears(/第四章/, /第二十五条 沿河第25号闸口应当有人值/, /9 回目录/)
  await a.says('6').hears(/第三十条　第1段河岸/, /第1段，共\d段/, /6 接着看/)
  let read = ''
  for (let part = 1; part < 9; part++) {
    const { text } = await a.says(part === 1 ? '看《云川市河道管理条例（修订草案）》第三十条' : '6')
    read += text.split('\n')[2] ?? ''
    if (!text.includes('6 接着看')) break
  }
  expect(read).toBe(CANAL_DRAFT.clauses[29]?.text)
  await a.says('3').hears(/第三十一条　沿河第31号闸口/, /1 对它提意见/, /2 上一条/, /3 下一条/)
  await a.says('下一条').hears(/第三十二条　/)
  await a.says('上一条').hears(/第三十一条　/)
  await a.says('1').hears(/条款 {2}第三十一条/, /怎么改/)
  for (const { wire } of w.sent) {
    expect(Buffer.byteLength(wire.text)).toBeLessThanOrEqual(2_048)
    expect(wire.text).not.toMatch(/（1\/\d）/)
  }
})

test('a digit that is not in the menu loses neither the place nor the menu', async () => {
  const w = await riverside()
  const a = w.citizen('wechat-official')
  await a.says('看《云川市河道管理条例（修订草案）》第三十一条')
  await a.says('6').hears(/没有这个数字/, /1 对它提意见/, /3 下一条/)
  await a.says('3').hears(/第三十二条　/)
  await a.says('８').hears(/没有这个数字/, /2 上一条/)
})

test('the first and the last article say that they are, and a part that is none is said to be none', async () => {
  const w = await riverside()
  const a = w.citizen('wechat')
  await a.says(`看《${CANALS}》第八十条`).hears(/第八十条　/)
  await a.says('下一条').hears(/最后一条/, /共80条/, /1 回目录/)
  await a.says(`看《${CANALS}》第99部分`).hears(/没有这一部分/)
  await a.says(`看《${CANALS}》第一条`).hears(/第一条　/)
  await a.says('上一条').hears(/第一条。/)
})

test('a clause stands below what holds now; only what the office gave is called its comparison', async () => {
  const w = await riverside()
  const a = w.citizen('wechat-official')
  await a.says(`看《${CANALS}》第四条`).hears(/4 和现行规定比/)
  await a
    .says('4')
    .hears(
      /现行条文（《云川市河道管理条例》）：\n第四条　沿河第4号闸口应当有人值守。\n草案条文：\n第四条　沿河第4号/,
      /两条文字相同。这是按文字相近/,
    )
  await a
    .says('3')
    .hears(/现行条文.*：\n第二条　闸口由水务部门管理。\n草案条文：\n第五条　/, /不同。对照由起草单位提供/)
  await a.says('3').hears(/第六条　/, /起草单位说明：这一条是新增的/)
  await a.says('3').hears(/第七条　沿河第7号闸口应当有专人值守。\n草案条文：/, /两条文字不同。这是按文字相近/)
  await a.says('河道管理条例草案第四条和现行规定比').hears(/草案条文：\n第四条/)
})

test('a draft whose law is not stored is not compared with anything', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { text } = await a.says('停车管理条例草案第七条写的是什么').hears(/第7件事/)
  expect(text).not.toContain('和现行规定比')
  await a.says('和现行规定比').hears(/没有存在资料库里/, /看目录/)
})

test('in the middle of the form the contents are told, and the question comes again', async () => {
  const w = await riverside()
  const a = w.citizen('wechat-official')
  await a.says(`我要对《${CANALS}》提意见`).hears(/回复“目录”/)
  await a.says('目录').hears(/第一章　河道事务之一（第一条至第八条）\n第二章/, /您想对哪一条提意见/)
  await a.says('30').hears(/第1段河岸/, /怎么改/)
})

test('in a group an article is shown without numbers to press', async () => {
  const w = await riverside()
  const { text } = await w
    .inGroup('wechat', 'g-liuan', 'x')
    .says(`@小川 看《${CANALS}》第四条`)
    .hears(/第四条　/)
  expect(text).not.toMatch(/\n\d /)
})

test('a long article below what holds now is read piece by piece, alone by digits and in a group by words', async () => {
  const w = await riverside()
  const a = w.citizen('wechat-official')
  await a.says(`《${CANALS}》第三十条和现行规定比`).hears(/第1段，共(\d)段/, /6 接着看/)
  await a.says('6').hears(/第2段，共/, /2 比上一条/)
  const x = w.inGroup('wecom', 'g-liuan', 'x')
  await x.says(`@小川 《${CANALS}》第三十条和现行规定比`).hears(/第1段.*看下一段回复“接着看”/)
  await x.says('@小川 接着看').hears(/第2段/, /现行规定里没有找到/)
  await x.says(`@小川 看《${CANALS}》第三十条`).hears(/看下一段回复“接着看”/)
  const { text } = await x.says('@小川 接着看').hears(/第2段/)
  expect(text).not.toMatch(/现行规定里/)
  for (const { wire } of w.sent) {
    expect(Buffer.byteLength(wire.text)).toBeLessThanOrEqual(2_048)
    expect(wire.text).not.toMatch(/（1\/\d）/)
  }
})

test('a sentence longer than a screen is cut behind a comma', () => {
  const text = `${Array.from({ length: 60 }, (_, n) => `第${n + 1}类设施由沿线单位分级养护`).join('，')}。`
  const parts = foldText(text)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.join('')).toBe(text)
  for (const part of parts) expect(part).toMatch(/[，。]$/)
})

test('a folded text is the text, and every piece fits a screen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
      const parts = foldText(text)
      expect(parts.join('')).toBe(text)
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(SCREEN)
    }),
  )
})

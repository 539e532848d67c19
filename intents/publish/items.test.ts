import { describe, expect, test } from 'vitest'
import { files, type Person, type World, world } from '../../test/helpers/talk.ts'

const tokenIn = (text: string): string => /OK (\d{4})/.exec(text)?.[1] ?? ''
const WORDS = '河边的步道太暗，我电话13812345678，希望装灯。'

async function told(w: World, words = WORDS): Promise<{ a: Person; he: Person; receipt: string; secret: string }> {
  const a = w.citizen('wechat')
  const { receipt, text } = await files(a, words)
  const he = w.staff('he')
  await he.says(`采纳 ${receipt} 理由：已列入今年的照明计划，联系13987654321`)
  return { a, he, receipt, secret: /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? '' }
}

async function shows(he: Person, receipt: string): Promise<string> {
  const { text } = await he.says(`公开 ${receipt}`)
  await he.says(`OK ${tokenIn(text)}`).hears(/已公开/)
  return text
}

describe('a result for everybody', () => {
  test('is private until a reviewer has looked at just what everybody will see', async () => {
    const w = await world()
    const { he, receipt } = await told(w)
    const stranger = w.citizen('web')
    await stranger.says('公开的办理结果').hears(/还没有公开的办理结果/)
    const preview = (await he.says(`公开 ${receipt}`)).text
    await stranger.says('公开的办理结果').hears(/还没有公开的办理结果/)
    await he.says(`OK ${tokenIn(preview)}`).hears(/已公开/)
    const { text } = await stranger.says('最近公开了哪些')
    const shown = /1\. (.*告知提交人）\n内容：.*\n结果：.*)/.exec(text)?.[1] ?? 'nothing'
    expect(preview).toContain(shown)
    expect(shown).toContain('河边的步道太暗')
    expect(text).not.toMatch(new RegExp(`13812345678|13987654321|${receipt}`))
  })

  test('tells its owner, who may say no at once', async () => {
    const w = await world()
    const { a, he, receipt } = await told(w)
    await shows(he, receipt)
    expect(a.notices().at(-1)?.wire.text).toMatch(new RegExp(`已经公开.*不公开 ${receipt}`, 's'))
    await a.says(`不公开 ${receipt}`).hears(/已经撤下/)
    await w
      .citizen('web')
      .says('公开的办理结果')
      .hears(/还没有公开/)
    await he.says(`公开 ${receipt}`).hears(/提交人说了不公开/)
    await a.says(`同意公开 ${receipt}`).hears(/可以公开/)
    await shows(he, receipt)
  })

  test('is not shown when its owner said no before', async () => {
    const w = await world()
    const { a, he, receipt } = await told(w)
    await a.says(`不公开 ${receipt}`).hears(/不公开/)
    await he.says(`公开 ${receipt}`).hears(/提交人说了不公开/)
    expect((await w.only()).publishedAt).toBeUndefined()
  })

  test('is refused by its owner alone, or with the secret', async () => {
    const w = await world()
    const { he, receipt, secret } = await told(w)
    await shows(he, receipt)
    const other = w.citizen('web')
    await other.says(`不公开 ${receipt}`).hears(/没有查到您的这个编号/)
    expect((await w.only()).publishedAt).toBeDefined()
    await other.says(`不公开 ${receipt} ${secret}`).hears(/已经撤下/)
    expect((await w.only()).publishedAt).toBeUndefined()
  })

  test('cannot be shown before its owner was told, nor after it was shown', async () => {
    const w = await world({ settings: { holdMs: 120_000 } })
    const { he, receipt } = await told(w)
    await he.says(`公开 ${receipt}`).hears(/要先告知提交人/)
    w.clock.advance('PT10M')
    await w.flush()
    await shows(he, receipt)
    await he.says(`公开 ${receipt}`).hears(/已经公开了/)
    await he.says(`取消公开 ${receipt}`).hears(/已取消公开/)
    await he.says(`取消公开 ${receipt}`).hears(/没有公开/)
    await w
      .citizen('web')
      .says('公开的办理结果')
      .hears(/还没有公开/)
  })

  test('is looked at anew when the item changed behind the preview', async () => {
    const w = await world()
    const { a, he, receipt } = await told(w)
    const { text } = await he.says(`公开 ${receipt}`)
    await a.says('满意')
    await he.says(`OK ${tokenIn(text)}`).hears(/大家会看到/, /OK \d{4}/)
    expect((await w.only()).publishedAt).toBeUndefined()
  })

  test('goes while the matter is done anew', async () => {
    const w = await world()
    const { a, he, receipt } = await told(w)
    await shows(he, receipt)
    await a.saysAll('不满意', '灯没有亮')
    await w
      .citizen('web')
      .says('公开的办理结果')
      .hears(/还没有公开/)
    await he.says(`已解决 ${receipt} 理由：灯已经亮了`)
    await w
      .citizen('web')
      .says('公开的办理结果')
      .hears(/还没有公开/)
  })

  test('comes in pages', async () => {
    const w = await world()
    for (const place of ['东', '南', '西', '北']) {
      const { he, receipt } = await told(w, `${place}门的步道晚上太暗，希望装灯。`)
      await shows(he, receipt)
      w.clock.advance('PT1M')
    }
    const b = w.citizen('wechat')
    await b.says('公开的办理结果').hears(/共4件，第1页，共2页/, /1\. .*北门/s, /下一页/)
    const { text } = await b.says('1')
    expect(text).toMatch(/第2页，共2页.*4\. .*东门/s)
    expect(text).not.toContain('北门')
  })
})

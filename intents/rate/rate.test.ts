import { describe, expect, test } from 'vitest'
import { files, type Person, type World, world } from '../../test/helpers/talk.ts'

/** A matter whose result was told a moment ago. */
async function told(w: World, a: Person): Promise<string> {
  const { receipt } = await files(a)
  await w.staff('he').says(`采纳 ${receipt} 理由：已经列入今年的照明计划`)
  expect(a.notices().at(-1)?.wire.text).toMatch(/请您评价/)
  return receipt
}

test.each([
  ['1', '满意'],
  ['2', '基本满意'],
  ['满意', '满意'],
  ['基本满意', '基本满意'],
  ['四星', '满意'],
])('“%s” under a result counts as %s and closes the matter', async (says, rating) => {
  const w = await world()
  const a = w.citizen('wechat-official')
  await told(w, a)
  await a.says(says).hears(new RegExp(`已记下：${rating}`))
  expect(await w.only()).toMatchObject({ rating, state: 'CLOSED' })
})

test('who is not satisfied is asked why, and the matter is done again', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await told(w, a)
  await a.says('不满意').hears(/哪里不满意/)
  await a.says('灯装了一半就停了').hears(/重新办理/, receipt)
  expect(await w.only()).toMatchObject({
    rating: '不满意',
    ratingComment: '灯装了一半就停了',
    state: 'REDO',
    redoCount: 1,
  })
})

test('the reason for not being satisfied may be left out', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await told(w, a)
  await a.says('3').hears(/哪里不满意/)
  await a.says('没有').hears(/重新办理/)
  expect((await w.only()).ratingComment).toBeUndefined()
})

test('a matter opens by itself only once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const receipt = await told(w, a)
  await a.saysAll('不满意', '灯装了一半就停了')
  await w.staff('he').says(`采纳 ${receipt} 理由：另一半的灯也装好了`)
  await a.says('不满意')
  const { text } = await a.says('还是太暗')
  expect(text).not.toMatch(/将重新办理/)
  expect(await w.only()).toMatchObject({ state: 'RATED', redoCount: 1 })
})

test('where nothing waits for a rating the citizen is told so', async () => {
  const w = await world()
  await w
    .citizen('wechat')
    .says('不满意')
    .hears(/没有等待评价/)
})

test('a rating twice is counted once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  await told(w, a)
  await a.says('满意').hears(/已记下/)
  await a.says('不满意').hears(/没有等待评价.*您评的是满意.*要改吗/s)
  expect((await w.only()).rating).toBe('满意')
})

describe('a rating that was not meant', () => {
  const HOUR = 60 * 60 * 1000
  const rated = async (rating: string) => {
    const w = await world()
    const a = w.citizen('wechat')
    const receipt = await told(w, a)
    // Right after filing, 应该是 would speak of what was filed.
    w.clock.set(w.clock.now() + 2 * HOUR)
    await a.says(rating).hears(/已记下/)
    return { w, a, receipt }
  }

  test.each([
    ['基本满意', '点错了，改成满意', '满意'],
    ['基本满意', '我刚才评错了 应该是满意', '满意'],
    ['满意', '不是满意，点错了，是基本满意', '基本满意'],
    ['满意', '按错了 改为基本满意', '基本满意'],
  ])('%s, then “%s”: the last one counts', async (first, says, last) => {
    const { w, a } = await rated(first)
    await a.says(says).hears(new RegExp(`已改为：${last}`))
    expect(await w.only()).toMatchObject({ rating: last, state: 'CLOSED' })
  })

  test('the trail keeps both', async () => {
    const { w, a } = await rated('基本满意')
    await a.says('点错了，改成满意')
    const [row] = (await w.store().dump()).audit
      .filter((r) => r.before?.toString().includes('基本满意') === true)
      .slice(-1)
    expect(row).toMatchObject({ command: 'rate', role: '市民' })
    expect(JSON.parse(String(row?.before))).toMatchObject({ rating: '基本满意' })
    expect(JSON.parse(String(row?.after))).toMatchObject({ rating: '满意' })
  })

  test('staff see only the last', async () => {
    const { w, a, receipt } = await rated('基本满意')
    await a.says('点错了，改成满意')
    const { text } = await w.staff('he').says(`打开 ${receipt}`)
    expect(text).toMatch(/评价.{0,3}满意/)
    expect(text).not.toMatch(/基本满意/)
  })

  test('with the receipt alone the question is asked again', async () => {
    const { w, a, receipt } = await rated('满意')
    await a.says(`重新评价 ${receipt}`).hears(/您对这次办理满意吗/)
    await a.says('2').hears(/已改为：基本满意/)
    expect((await w.only()).rating).toBe('基本满意')
  })

  test('who was not satisfied after all is asked why', async () => {
    const { w, a } = await rated('满意')
    await a.says('评错了，改成不满意').hears(/哪里不满意/)
    await a.says('灯还是不亮').hears(/已改为：不满意/, /要不要重新办理由他们决定/)
    expect(await w.only()).toMatchObject({ rating: '不满意', ratingComment: '灯还是不亮', state: 'CLOSED' })
  })

  test('what 不满意 set going is not stopped, and its words are gone', async () => {
    const w = await world()
    const a = w.citizen('wechat')
    await told(w, a)
    await a.saysAll('不满意', '灯装了一半就停了')
    await a.says('点错了 改成满意').hears(/已改为：满意/, /已经开始重新办理/)
    const submission = await w.only()
    expect(submission).toMatchObject({ rating: '满意', state: 'REDO' })
    expect(submission.ratingComment).toBeUndefined()
  })

  test('another rating alone is offered, not taken', async () => {
    const { w, a } = await rated('满意')
    await a.says('基本满意').hears(/1 改成基本满意/)
    await a.says('1').hears(/已改为：基本满意/)
    expect((await w.only()).rating).toBe('基本满意')
  })

  test('up to a day later, not longer', async () => {
    const { w, a } = await rated('基本满意')
    w.clock.set(w.clock.now() + 23 * HOUR)
    await a.says('点错了，改成满意').hears(/已改为：满意/)
    w.clock.set(w.clock.now() + 2 * HOUR)
    await a.says('点错了，改成基本满意').hears(/24小时内可以更改.*不能再改/)
    expect((await w.only()).rating).toBe('满意')
  })

  test('a correction that is finished too late does not count', async () => {
    const { w, a } = await rated('基本满意')
    w.clock.set(w.clock.now() + 24 * HOUR - 60_000)
    await a.says('我刚才评错了').hears(/您对这次办理满意吗/)
    w.clock.set(w.clock.now() + 120_000)
    await a.says('1').hears(/不能再改/)
    expect((await w.only()).rating).toBe('基本满意')
  })

  test('who leaves it as it is leaves it', async () => {
    const { w, a } = await rated('满意')
    await a.says('基本满意').hears(/2 不改/)
    const { text } = await a.says('2')
    expect(text).not.toMatch(/已改为|没听明白/)
    expect((await w.only()).rating).toBe('满意')
  })

  test('a new result is rated for itself', async () => {
    const w = await world()
    const a = w.citizen('wechat')
    const receipt = await told(w, a)
    await a.saysAll('不满意', '没有')
    await w.staff('he').says(`采纳 ${receipt} 理由：另一半的灯也装好了`)
    await a.says('重新评价，满意').hears(/已记下：满意/)
    expect(await w.only()).toMatchObject({ rating: '满意', state: 'CLOSED' })
  })

  test('nobody corrects the rating of somebody else', async () => {
    const { w, receipt } = await rated('满意')
    await w.citizen('wechat', 'other').says(`重新评价 ${receipt}`)
    await w.citizen('wechat', 'other').says('1')
    expect((await w.only()).rating).toBe('满意')
  })
})

test('a rating said in a group is not repeated there', async () => {
  const w = await world()
  const a = w.citizen('wechat', 'x')
  const receipt = await told(w, a)
  const heard = await w.inGroup('wechat', 'g-liuan', 'x').says('@小川 满意')
  expect(heard.text).not.toContain(receipt)
})

import { describe, expect, test } from 'vitest'
import { world } from '../../test/helpers/talk.ts'

describe('a request to review a document', () => {
  test('asks which document, against what and why, and gives a receipt of its own', async () => {
    const w = await world()
    const a = w.citizen('wechat')
    await a.says('规范性文件审查我有建议').hears(/文件名称/, /文号/)
    await a.says('柳岸街道关于路边停车收费的通知，柳街办〔2026〕8号').hears(/相抵触/)
    await a.says('和停车管理条例不一致').hears(/哪一条/)
    await a.says('第三条让居民交两份钱，希望改掉。').hears(/联系方式/)
    await a.says('不留').hears(/同意/)
    await a
      .says('同意')
      .hears(/请核对您的规范性文件审查建议/, /柳街办〔2026〕8号/, /和停车管理条例不一致/, /第三条让居民交两份钱/)
    await a.says('1').hears(/已提交。编号 SC-/, /云川市联络办公室登记/)
    const filed = await w.only()
    expect(filed).toMatchObject({
      kind: 'review-request',
      words: {
        verbatim: {
          document: '柳岸街道关于路边停车收费的通知，柳街办〔2026〕8号',
          against: '和停车管理条例不一致',
          body: '第三条让居民交两份钱，希望改掉。',
        },
      },
    })
    expect(filed.body).toMatch(/^文件：柳岸街道.*\n相抵触的规定：.*\n内容：第三条/s)
    expect(filed.stationId).toBeUndefined()
  })

  test('who tells the matter at once is asked for the document only', async () => {
    const w = await world()
    const a = w.citizen('wechat')
    const words = '街道发的停车通知我认为和法律相抵触，居民要交两份停车费，请求审查'
    await a.says(words).hears(/哪份文件/)
    await a.saysAll('柳岸街道停车收费通知', '没有', '不留', '同意', '1')
    expect((await w.only()).words.verbatim).toMatchObject({ document: '柳岸街道停车收费通知', body: words })
  })

  test.each([
    ['交警开的处罚决定书', /行政复议/],
    ['中华人民共和国道路交通安全法', /全国人大常委会/],
    ['我们公司的考勤规定', /不是规范性文件/],
  ])('%s cannot be reviewed here: where to go is said, and the form waits', async (document, door) => {
    const w = await world()
    const a = w.citizen('wechat')
    await a.says('规范性文件审查我有建议')
    await a.says(document).hears(door)
    await a.says('柳岸街道停车收费通知').hears(/相抵触/)
    expect(await w.submissions()).toEqual([])
  })

  test('is not filled in inside a group', async () => {
    const w = await world()
    await w
      .inGroup('wechat', 'g-liuan', 'x')
      .says('@小川 规范性文件审查我有建议')
      .hears(/单独发消息给我/)
  })
})

import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { sheetIn, tablesIn, textIn } from '../../../test/helpers/office-files.ts'
import { CONTENT, LIUAN, MORNING, SHIQIAO } from '../../../test/helpers/small-world.ts'
import { seed, type World, world } from '../../../test/helpers/talk.ts'
import { checkCharacter } from '../../domain/receipt.ts'
import type { Submission, SubmissionSet } from '../../domain/submission.ts'
import { writeOpinions, writePublic } from './write.ts'

const MARKET = CONTENT.consultations.find(({ id }) => id === 'market')
if (MARKET === undefined) throw new Error('no such draft')
const rc = (n: number): string => {
  const body = `YJ-260820-7K${String(n).padStart(2, '0')}`
  return `${body}-${checkCharacter(body)}`
}
const told = (outcome: Submission['outcome'], outcomeReason: string): SubmissionSet => ({
  state: 'FED_BACK',
  outcome,
  outcomeReason,
  fedBackAt: MORNING,
})

/** Twelve opinions of eight people on three clauses and on the whole draft; what became of each. */
const ITEMS: readonly { article?: string; user: string; text: string; set: SubmissionSet; contact?: string }[] = [
  { article: '第二条', user: 'a', text: '摊位之间应当留出一米五的通道。', set: told('采纳', '已写入第二条') },
  { article: '第二条', user: 'b', text: '过道太窄，轮椅过不去，请留宽。', set: told('采纳', '已写入第二条') },
  { article: '第二条', user: 'c', text: '通道要够消防车走。', set: told('部分采纳', '消防另有标准') },
  { article: '第三条', user: 'a', text: '晚上十一点收摊太早。', set: told('未采纳', '附近居民需要休息') },
  {
    article: '第三条',
    user: 'd',
    text: '我叫赵小满，住3号楼2单元501室，电话13912345678，希望十点就收摊。',
    set: told('已有规定', '噪声管理办法已有规定'),
    contact: '微信zxm_2020',
  },
  {
    article: '第三条',
    user: 'e',
    text: '这句话我不想让别人看到。',
    set: { ...told('未采纳', '附近居民需要休息'), keptPrivateAt: MORNING },
  },
  { article: '第十条', user: 'f', text: '夜市停车怎么办？', set: told('不属本次范围', '停车另行立法') },
  { user: 'g', text: '=HYPERLINK("x")建议写得简单点。\n第二行', set: told('研究参考', '立法后评估时研究') },
  { article: '第二条', user: 'h', text: '还在办的意见。', set: { state: 'REGISTERED' } },
  {
    article: '第二条',
    user: 'h',
    text: '定了还没有放行的意见。',
    set: { state: 'RESULT_READY', outcome: '采纳', outcomeReason: '还没说' },
  },
  { user: 'h', text: '撤回的意见。', set: { state: 'WITHDRAWN' } },
  { user: 'h', text: '要删除的意见。', set: told('采纳', '删除的理由') },
]

const namesIn = (w: World): Parameters<typeof writePublic>[1]['knowledge'] => ({
  content: w.content,
  station: (id) => w.content.stations.find((one) => one.id === id),
})

async function office() {
  const submissions = ITEMS.map(({ article, user, text, contact }, n) =>
    seed(rc(n), {
      consultationId: 'market',
      at: Date.parse('2026-08-20T10:00:00+08:00') + n,
      user,
      text,
      stationId: n === 6 ? SHIQIAO : LIUAN,
      ...(article === undefined ? {} : { article }),
      ...(contact === undefined ? {} : { contact }),
    }),
  )
  const w = await world({ content: { submissions } })
  const stored = await w.submissions()
  const at = (n: number): Submission => stored.find(({ receipt }) => receipt === rc(n)) as Submission
  const store = w.store()
  await store.commit(
    ITEMS.map(({ set }, n) => ({
      do: 'submission.change',
      id: at(n).id,
      rev: at(n).rev,
      set: n === 1 ? { ...set, mainId: at(0).id } : set,
    })),
  )
  await store.commit([
    { do: 'submission.erase', id: at(10).id, why: 'withdrawn', at: MORNING },
    { do: 'submission.erase', id: at(11).id, why: 'erased', at: MORNING, as: 'nobody' },
  ])
  return { w, desk: { store, knowledge: namesIn(w), at: MORNING } }
}

const total = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + Number(cell), 0)

describe('the public report', () => {
  test('its numbers add up when they are read back from the file', async () => {
    const { desk } = await office()
    const file = await writePublic(MARKET, desk)
    const [results = [], clauses = []] = await tablesIn(file)
    const [, ...rows] = results
    const [last] = rows.splice(-1)
    expect(last).toEqual(['合计', '11', '8'])
    expect(total(rows.map((row) => row[1] as string))).toBe(11)
    expect(Object.fromEntries(rows.map(([name, items]) => [name, Number(items)]))).toEqual({
      采纳: 2,
      部分采纳: 1,
      未采纳: 2,
      已有规定: 1,
      不属本次范围: 1,
      研究参考: 1,
      撤回: 1,
      尚未告知结果: 2,
    })
    const [head = [], ...parts] = clauses
    const [sums = []] = parts.splice(-1)
    expect(parts.map(([name]) => name)).toEqual(['第二条', '第三条', '第十条', '整部草案'])
    for (const [, ...counts] of parts) expect(total(counts.slice(0, -1))).toBe(Number(counts.at(-1)))
    for (let n = 1; n < head.length; n++) expect(total(parts.map((row) => row[n] as string))).toBe(Number(sums[n]))
    const text = await textIn(file)
    const [, received = '', formula = ''] = /收到(\d+)件 = (.+)。/.exec(text) ?? []
    expect(total(formula.split(' + ').map((part) => /\d+$/.exec(part)?.[0] ?? 'none'))).toBe(Number(received))
    expect(text).toMatch(/共收到意见11件，来自8人；相同的并案后为10项/)
    expect(text).toMatch(/另有1件已按提交人的要求删除，不计入上面的数/)
    expect(text).toMatch(/还有2件没有告知结果，本通报不是最终的/)
    expect(text).toMatch(/征求意见时间：2026年8月1日.*至2026年/)
  })

  test('every point stands there with its result and reason, and nobody can be known by it', async () => {
    const { desk } = await office()
    const text = await textIn(await writePublic(MARKET, desk))
    expect(text).toMatch(
      /以下意见予以采纳。理由：已写入第二条\n1\. 摊位之间应当留出一米五的通道。（同类意见2件，2人）\n/,
    )
    expect(text).toMatch(
      /本次没有采纳。理由：附近居民需要休息\n1\. 晚上十一点收摊太早。\n另有1件，提交人不愿公开内容，只计数/,
    )
    expect(text).toContain('希望十点就收摊')
    expect(text).not.toMatch(
      /赵小满|501|3号楼|13912345678|zxm_2020|不想让别人看到|撤回的意见|要删除的|删除的理由|还没说|YJ-|柳岸/,
    )
  })

  test('a draft without opinions has a report that says so', async () => {
    const { desk } = await office()
    const text = await textIn(await writePublic({ ...MARKET, id: 'none' }, desk))
    expect(text).toMatch(/共收到意见0件，来自0人/)
  })
})

describe('the table of opinions', () => {
  const ask = { withContact: false, scope: 'all' as const }
  test('has every opinion once, by clause, in each of its formats', async () => {
    const { desk } = await office()
    const csv = parse(Buffer.from(await writeOpinions(MARKET, { ...ask, format: 'csv' }, desk)), {
      bom: true,
      relax_column_count: false,
    })
    const xlsx = await sheetIn(await writeOpinions(MARKET, { ...ask, format: 'xlsx' }, desk))
    expect(xlsx.formulas).toBe(0)
    expect(csv).toHaveLength(12)
    expect(xlsx.rows).toHaveLength(12)
    expect(xlsx.rows.map((row) => row[1])).toEqual(csv.map((row) => row[1]))
    expect(csv.slice(1).map((row) => row[0])).toEqual([
      '第二条',
      '第二条',
      '第二条',
      '第二条',
      '第二条',
      '第三条',
      '第三条',
      '第三条',
      '第十条',
      '整部草案',
      '整部草案',
    ])
    expect(JSON.stringify(csv)).toContain("'=HYPERLINK")
    expect(JSON.stringify(xlsx.rows)).toContain("'=HYPERLINK")
    const tables = await tablesIn(await writeOpinions(MARKET, { ...ask, format: 'docx' }, desk))
    expect(tables.flatMap(([, ...rows]) => rows)).toHaveLength(11)
  })

  test('shows numbers and contacts only where they were asked for, and the own stations only', async () => {
    const { desk } = await office()
    const read = async (withContact: boolean, scope: readonly string[]) =>
      String(Buffer.from(await writeOpinions(MARKET, { format: 'csv', withContact, scope }, desk)))
    const hidden = await read(false, [LIUAN])
    expect(hidden).not.toMatch(/13912345678|zxm_2020|停车怎么办|联系方式/)
    expect(await read(true, [LIUAN])).toMatch(/13912345678[\s\S]*zxm_2020/)
    expect((await read(false, [SHIQIAO])).trim().split('\r\n')).toHaveLength(2)
  })
})

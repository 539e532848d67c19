import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { requireMapped } from '../../src/consultation/clause-map/check.ts'
import { placesNow } from '../../src/consultation/places.ts'
import { readingBatch } from '../../src/consultation/stored-readings.ts'
import { whereNow } from '../../src/consultation/where-now.ts'
import type { Consultation } from '../../src/domain/consultation.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import { withReadings } from '../../src/domain/reading.ts'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { startOf } from '../../src/domain/shanghai.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { writeOpinions } from '../../src/report/consultation/write.ts'
import { contentOf } from '../../src/upkeep/records.ts'
import { LIUAN, person } from '../helpers/small-world.ts'
import { type Person, type World, world } from '../helpers/talk.ts'
import { FORTY, readingsBy } from '../helpers/two-readings.ts'

const OPINIONS = 300
const { first, second, truth } = readingsBy(FORTY, 2026)
const TITLE = '云川市桥梁养护条例（草案）'
const draft: Consultation = withReadings(
  {
    id: 'bridges',
    title: TITLE,
    aliases: ['桥梁条例'],
    opensAt: 0,
    closesAt: 0,
    clauses: [],
    contactPoint: LIUAN,
    sample: false,
  },
  [first],
)
const articleOf = (n: number): string => sayArticle({ main: (n % first.clauses.length) + 1 })
const receiptOf = (n: number): string => {
  const body = `YJ-260805-${String(n).padStart(4, '0').replace(/0/g, 'A').replace(/1/g, 'B')}`
  return `${body}-${checkCharacter(body)}`
}
const seeds = Array.from(
  { length: OPINIONS },
  (_, n): SubmissionSeed => ({
    receipt: receiptOf(n),
    kind: 'opinion',
    state: 'REGISTERED',
    at: startOf('2026-08-05') + n * 60_000,
    channel: 'web',
    user: `u${n % 120}`,
    stationId: LIUAN,
    consultationId: 'bridges',
    article: articleOf(n),
    text: `第${n}条意见：请写得再清楚一些`,
  }),
)

async function city(): Promise<{ w: World; he: Person }> {
  const w = await world({
    content: { consultations: [draft], people: [person('he', '何静', LIUAN)], submissions: seeds },
  })
  return { w, he: w.staff('he') }
}

/** The second reading comes in and waits for its release. */
const bringIn = (w: World): Promise<void> =>
  w.store().commit([
    {
      do: 'knowledge.put',
      batch: { id: readingBatch(second.id), importedAt: w.clock.now(), importedBy: '何静' },
      records: [{ kind: 'reading', id: second.id, data: second }],
    },
  ])
const release = async (w: World): Promise<void> => {
  await w.store().commit([{ do: 'knowledge.approve', batchId: readingBatch(second.id), by: '彭涛', at: w.clock.now() }])
  await w.restart()
}
const confirm = async (w: World, he: Person): Promise<void> => {
  await he.says('确认对照').hears(/已确认.*一审稿 → 二审稿/)
  await w.restart()
}
const takeBack = async (w: World, he: Person): Promise<void> => {
  const { text } = await he.says('撤回对照 桥梁条例')
  await he.says(/OK \d{4}/.exec(text)?.[0] ?? '').hears(/已撤回/)
  await w.restart()
}
const nowOf = async (w: World): Promise<Consultation> =>
  contentOf(await w.store().knowledge.approved()).consultations.find(({ id }) => id === 'bridges') as Consultation
const everything = async (w: World): Promise<string> => {
  const { submissions, moves, supplements, ledger } = await w.store().dump()
  const knowledge = await w.store().knowledge.approved()
  return JSON.stringify({ submissions, moves, supplements, ledger, knowledge })
}

/** Answers every question as the second reading was really made. */
async function settleAll(he: Person): Promise<string> {
  let { text } = await he.says('对照 桥梁条例')
  for (let n = 0; /还有\d+处要您定/.test(text) && n < 60; n++) {
    const asked = /一审稿第([^条]+)条|二审稿第([^条]+)条/.exec(text.slice(text.indexOf('第1处')))
    const side = asked?.[1] === undefined ? 'to' : 'from'
    const said = `第${asked?.[1] ?? asked?.[2]}条`
    const found = truth.find((one) => one[side].some((id) => sayArticle({ main: Number(id.slice(2)) }) === said))
    const names = (ids: readonly string[] = []): string =>
      ids.map((id) => sayArticle({ main: Number(id.slice(2)) })).join('、')
    const order =
      found?.to.length === 0
        ? `${names(found.from)} 删除`
        : found?.from.length === 0
          ? `${names(found.to)} 新增`
          : `${names(found?.from)} = ${names(found?.to)}`
    ;({ text } = await he.says(order))
  }
  return text
}

test('300 opinions go through a renumbering: none lost, none twice, and taking it back restores every byte', async () => {
  const { w, he } = await city()
  await bringIn(w)
  await release(w)
  const before = await everything(w)
  expect(await settleAll(he)).toMatch(/未改18，有修改6，只改条号10，拆分1，合并1，删除3，新增5/)
  await confirm(w, he)

  const consultation = await nowOf(w)
  const submissions = await w.submissions()
  expect(submissions).toHaveLength(OPINIONS)
  for (const opinion of submissions) {
    const where = whereNow(consultation, opinion)
    const n = Number(/第(\d+)条意见/.exec(opinion.body)?.[1])
    const id = `1/${(n % 40) + 1}`
    const fate = truth.find(({ from }) => from.includes(id))
    expect(opinion.clauseText).toBe(first.clauses[n % 40]?.text)
    expect(where?.made[0]?.clause.id).toBe(id)
    expect(where?.now.map(({ clause }) => clause.id)).toEqual(fate?.to)
    expect(where?.state).toBe(fate?.to.length === 0 ? 'deleted' : 'moved')
  }
  const places = placesNow(consultation, submissions)
  expect(places.reduce((sum, { opinions }) => sum + opinions.length, 0)).toBe(OPINIONS)
  const gone = places.filter(({ state }) => state === 'deleted').flatMap(({ opinions }) => opinions)
  expect(gone).toHaveLength(
    seeds.filter((_, n) => truth.some(({ from, to }) => to.length === 0 && from.includes(`1/${(n % 40) + 1}`))).length,
  )

  const counted = new Map<string, number>()
  for (let page = 1; page <= Math.ceil(places.length / 8); page++)
    for (const [, label = '', items] of (await he.says(`桥梁条例 意见 第${page}页`)).text.matchAll(
      /^\d (.+)：(\d+)件，/gm,
    ))
      counted.set(label, Number(items))
  expect(counted).toEqual(new Map(places.map(({ label, opinions }) => [label, opinions.length])))
  for (const one of [places.find(({ state }) => state === 'deleted'), places.find(({ label }) => label.includes('、'))])
    await he
      .says(`《${TITLE}》${one?.label}的意见`)
      .hears(new RegExp(`${one?.label}的意见[\\s\\S]*${one?.opinions.length}件`))
  await he.says('1').hears(/提出时：一审稿第.*条\d件/)
  const [, ...rows] = parse(
    Buffer.from(
      await writeOpinions(
        consultation,
        { format: 'csv', withContact: false, scope: 'all' },
        { store: w.store(), knowledge: { content: w.content, station: () => undefined }, at: w.clock.now() },
      ),
    ),
    { bom: true },
  ) as string[][]
  expect(rows).toHaveLength(OPINIONS)
  for (const { label, opinions } of places)
    expect(new Set(rows.filter(([now]) => now === label).map(([, , made]) => made))).toEqual(
      new Set(opinions.map(({ clause }) => `一审稿${clause}`)),
    )

  const fate = truth.find(({ from }) => from.length === 2)
  const both = seeds.filter((_, n) => fate?.from.includes(`1/${(n % 40) + 1}`)).length
  await he
    .says('桥梁条例哪一条意见最多')
    .hears(new RegExp(`1 ${sayArticle({ main: Number(fate?.to[0]?.slice(2)) })}：${both}件意见`))
  await takeBack(w, he)
  expect(await everything(w)).toBe(before)
})

test('what was decided before is on the desk again after taking back', async () => {
  const { w, he } = await city()
  await bringIn(w)
  await settleAll(he)
  await confirm(w, he)
  await takeBack(w, he)
  await he.says('对照 桥梁条例').hears(/都对上了/)
})

test('with one clause open the map is refused and the clause is named, and the reading cannot be released', async () => {
  const { w, he } = await city()
  await bringIn(w)
  await settleAll(he)
  await he.says('第一条 = 第二条')
  await he.says('确认对照').hears(/还有条文没有对照，不能确认：一审稿第二条；二审稿第一条/)
  const [waiting] = await w.store().knowledge.recordsOf(readingBatch(second.id))
  expect(() => requireMapped(draft, waiting?.data as typeof second)).toThrow(
    expect.objectContaining({ code: 'MAP_MISSING' }),
  )
  await he.says('第一条 = 第一条')
  await he.says('第二条 = 第二条').hears(/都对上了/)
  await confirm(w, he)
  expect(() => requireMapped({ ...draft }, second)).toThrow()
  const maps = contentOf(await w.store().knowledge.approved()).consultations[0]?.maps ?? []
  expect(() => requireMapped({ ...draft, maps }, second)).not.toThrow()
  const cut = maps.map((map) => ({ ...map, links: map.links.slice(1) }))
  expect(() => requireMapped({ ...draft, maps: cut }, second)).toThrow(
    expect.objectContaining({ code: 'CLAUSES_UNMAPPED' }),
  )
})

test('the citizen sees on the phone where it was said and where it is now', async () => {
  const { w, he } = await city()
  await bringIn(w)
  await release(w)
  const all = await w.submissions()
  const merged = truth.find(({ from }) => from.length === 2)
  const article = sayArticle({ main: Number(merged?.from[1]?.slice(2)) })
  const opinion = all.find(({ clause }) => clause === article)
  const user = seeds.find(({ receipt }) => receipt === opinion?.receipt)?.user
  const citizen = w.citizen('web', user)
  await citizen.says(`查 ${opinion?.receipt}`).hears(`您针对一审稿${article}提出；新的一稿正在核对条文`)
  await settleAll(he)
  await confirm(w, he)
  const now = sayArticle({ main: Number(merged?.to[0]?.slice(2)) })
  await citizen
    .says(`查 ${opinion?.receipt}`)
    .hears(new RegExp(`您针对一审稿${article}提出；二审稿为${now}第[二三四五六]款.*。`))
  await he.says(`打开 ${opinion?.receipt}`).hears(`一审稿${article} → 二审稿${now}`)
})

test('a citizen knows nothing of these orders', async () => {
  const { w } = await city()
  await bringIn(w)
  const { text } = await w.citizen('web', 'u1').says('对照 桥梁条例')
  expect(text).not.toMatch(/二审稿/)
})

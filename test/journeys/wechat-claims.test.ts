import { expect, test } from 'vitest'
import { receiptIn } from '../helpers/talk.ts'
import { type Town, wechatTown } from '../helpers/wechat-town.ts'

/** The acceptance asks for 100; every run tries some of them. */
const PEOPLE = Number(process.env.MINYI_PEOPLE ?? 16)
/** Pairs of people with one nickname. */
const TWINS = Math.min(10, Math.floor(PEOPLE / 2))
const SECRET = /查询码 (\d{4} \d{4} \d{4} \d{4})/

interface Slip {
  readonly receipt: string
  readonly secret: string
}

const filing = (matter: string): readonly string[] => ['我有话对代表说', '1', matter, '柳岸街道', '不留', '同意', '1']
const names = Array.from({ length: PEOPLE }, (_, n) => (n < 2 * TWINS ? `双${Math.floor(n / 2)}` : `人${n}`))
const ids = names.map((_, n) => `c${n}`)

async function files(t: Town, id: string, matter: string): Promise<Slip> {
  let answer = ''
  for (const text of filing(matter)) answer = await t.says(id, text)
  return { receipt: receiptIn(answer), secret: SECRET.exec(answer)?.[1] ?? '' }
}

async function everybodyFiled(): Promise<{ readonly t: Town; readonly slips: readonly Slip[] }> {
  const t = await wechatTown()
  const slips: Slip[] = []
  for (const [n, id] of ids.entries()) {
    t.platform.contact(id, { name: names[n] as string })
    slips.push(await files(t, id, `第${n}户门前的路灯坏了，希望修一修。`))
  }
  return { t, slips }
}

/** The id that somebody has after the next log-in: another one's, of before. */
const idAfter = (n: number): string => ids[(n * 7 + 3) % PEOPLE] as string

const statistics = async (t: Town): Promise<string> => (await t.world.staff('he').says('统计')).text

test('after a log-in that permutes all ids nobody sees the matter of another, and all regain theirs by number and secret', {
  timeout: 600_000,
}, async () => {
  expect(new Set(ids.map((_, n) => idAfter(n))).size).toBe(PEOPLE)
  const { t, slips } = await everybodyFiled()
  expect(await statistics(t)).toMatch(new RegExp(`收到：${PEOPLE}人，${PEOPLE}件`))
  await t.logIn('wxid_second')
  for (const [n] of ids.entries()) t.platform.contact(idAfter(n), { name: names[n] as string })
  for (const id of ids)
    for (const { receipt } of slips) expect(await t.says(id, `查 ${receipt}`), `${id} ${receipt}`).toMatch(/没有查到/)
  for (const [n] of ids.entries()) await files(t, idAfter(n), `第${n}户门前又积水了，希望修一修排水。`)
  expect(await statistics(t)).toMatch(new RegExp(`收到：${2 * PEOPLE}人（含未认领），${2 * PEOPLE}件`))
  for (const [n, { receipt, secret }] of slips.entries()) {
    expect(await t.says(idAfter(n), `查 ${receipt} ${secret}`)).toMatch(/已经核对/)
    expect(await t.says(idAfter(n), `查 ${receipt}`)).toContain(receipt)
    for (const other of [1, 2]) {
      const stranger = idAfter((n + other) % PEOPLE)
      expect(await t.says(stranger, `查 ${receipt}`)).toMatch(/没有查到/)
    }
  }
  expect(await statistics(t)).toMatch(new RegExp(`收到：${PEOPLE}人，${2 * PEOPLE}件`))
})

test('five wrong secrets close the door for a quarter of an hour, also for the right one', async () => {
  const t = await wechatTown()
  const { receipt, secret } = await files(t, 'c1', '门前的路灯坏了，希望修一修。')
  await t.logIn('wxid_second')
  const wrong = secret.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10))
  for (let n = 0; n < 5; n++) expect(await t.says('c2', `查 ${receipt} ${wrong}`)).toMatch(/没有查到/)
  expect(await t.says('c2', `查 ${receipt} ${secret}`)).toMatch(/15分钟/)
  expect(await t.says('c3', `查 ${receipt}`)).toMatch(/没有查到/)
  t.world.clock.advance('PT15M')
  expect(await t.says('c2', `查 ${receipt} ${secret}`)).toMatch(/已经核对/)
})

test('somebody who is reached on the web as well keeps the matter there, whoever holds its secret in WeChat', async () => {
  const t = await wechatTown()
  const slip = await files(t, 'c1', '门前的路灯坏了，希望修一修。')
  const web = t.world.citizen('web')
  const first = /关联 (\d{4} \d{4})/.exec(await t.says('c1', '关联账号'))?.[1]
  const second = /关联 (\d{4} \d{4})/.exec((await web.says(`关联 ${first}`)).text)?.[1]
  expect(await t.says('c1', `关联 ${second}`)).toMatch(/已关联/)
  await t.logIn('wxid_second')
  expect(await t.says('c9', `查 ${slip.receipt} ${slip.secret}`)).toContain(slip.receipt)
  await web.says(`查 ${slip.receipt}`).hears(slip.receipt)
  expect(await t.says('c9', `查 ${slip.receipt}`)).toMatch(/没有查到/)
})

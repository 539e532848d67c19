import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Town, wechatTown } from '../helpers/wechat-town.ts'

const MINUTE = 60_000
const CODE = /接着填 (\d{4} \d{4})/
/** The acceptance asks for 100; every run tries some of them. */
const CUTS = Number(process.env.MINYI_CUTS ?? 25)

/** What somebody answers to each question of the form, by the last of them that is asked; anything else is their matter. */
const answerTo = (asked: string, matter: string): string => {
  const answers: readonly (readonly [RegExp, string])[] = [
    [/您想怎么提/g, '1'],
    [/住在哪个街道/g, '柳岸街道'],
    [/要留联系方式吗/g, '不留'],
    [/同意吗/g, '同意'],
    [/都对|请核对/g, '1'],
  ]
  const last = ([pattern]: (typeof answers)[number]): number => [...asked.matchAll(pattern)].at(-1)?.index ?? -1
  const [best] = [...answers].sort((a, b) => last(b) - last(a))
  return best !== undefined && last(best) >= 0 ? best[1] : matter
}
const STEPS = (matter: string): readonly string[] => ['我有话对代表说', '1', matter, '柳岸街道', '不留', '同意', '1']

/** How somebody whose WeChat went silent in the middle of a form goes on. */
interface Cut {
  /** Messages that came through before. */
  readonly after: number
  /** The last of them was heard, but its answer was swallowed. */
  readonly swallowed: boolean
  readonly goesOn: 'web' | 'wechat' | 'both'
  /** What was typed into the dead chat comes later, all of it. */
  readonly comesLate: boolean
}

const cut: fc.Arbitrary<Cut> = fc.record({
  after: fc.integer({ min: 2, max: 7 }),
  swallowed: fc.boolean(),
  goesOn: fc.constantFrom('web' as const, 'wechat', 'both'),
  comesLate: fc.boolean(),
})

async function live(t: Town, n: number, how: Cut): Promise<{ matter: string; told: string }> {
  const user = `c${n}`
  const matter = `第${n}户门前的路灯坏了三个月，希望修一修。`
  const steps = STEPS(matter)
  let told = ''
  const before = how.swallowed ? how.after - 1 : how.after
  for (const step of steps.slice(0, before)) told += await t.says(user, step)
  if (how.swallowed) {
    const handled = t.channel.next('handled', `swallowed-${n}`)
    t.platform.contact(user)
    t.platform.says({ id: `swallowed-${n}`, from: user, text: steps[before] as string, at: t.world.clock.now() })
    await handled
    t.platform.cut = true
    await t.world.flush()
  } else t.platform.cut = true
  const typed = steps[how.after]
  const late = { id: `late-${n}`, from: user, text: typed ?? '好', at: t.world.clock.now() }
  await t.says(user, late.text, { id: late.id })
  await t.pass(2 * MINUTE)
  const code = CODE.exec(told)?.[1]
  if (how.goesOn !== 'wechat' && code !== undefined) told += await onTheWeb(t, n, code, matter)
  t.platform.cut = false
  await t.pass(MINUTE)
  await waitUp(t)
  if (how.comesLate) await t.says(user, late.text, { id: late.id, at: late.at })
  if (how.goesOn !== 'web' || code === undefined) {
    const at = how.comesLate ? how.after + 1 : how.after
    for (const step of steps.slice(at)) told += await t.says(user, step)
    if (how.goesOn === 'wechat' || code === undefined) told += await t.says(user, '查进度')
  }
  return { matter, told }
}

async function onTheWeb(t: Town, n: number, code: string, matter: string): Promise<string> {
  const web = t.world.citizen('web', `w${n}`)
  let { text } = await web.says(`接着填 ${code}`)
  let all = text
  for (let step = 0; step < 8 && !/编号/.test(text); step++) {
    const asked = `${text} ${t.world.sent.at(-1)?.wire.choices.join(' ')}`
    text = (await web.says(answerTo(asked, matter))).text
    all += text
  }
  return all
}

async function waitUp(t: Town): Promise<void> {
  for (let n = 0; n < 30 && t.channel.channel.health?.().ok !== true; n++) await t.pass(MINUTE)
}

test('over many silent cuts in the middle of a form nothing is lost and nothing handed in twice', async () => {
  const t = await wechatTown({ publicUrl: 'https://minyi.example' })
  const cuts = fc.sample(cut, { numRuns: CUTS, seed: 26_11_30 })
  for (const [n, how] of cuts.entries()) {
    const { matter, told } = await live(t, n, how)
    const items = (await t.world.submissions()).filter(({ body }) => body === matter)
    expect(
      items.map(({ body }) => body),
      JSON.stringify({ n, ...how, told: told.slice(-400) }),
    ).toEqual([matter])
    expect(told, JSON.stringify(how)).toContain(items[0]?.receipt)
  }
  expect(await t.world.submissions()).toHaveLength(CUTS)
}, 300_000)

import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Said, startTalk } from './command.ts'
import { PENDING, receiptNamed, writeWave } from './world/wave.ts'
import { writeWorld } from './world.ts'

type Row = Readonly<Record<string, unknown>>
interface Stored {
  readonly submissions: readonly (Row & { readonly id: string; readonly receipt: string; readonly state: string })[]
  readonly audit: readonly Row[]
}

const RECEIPT = /[A-Z]{2}-\d{6}-[0-9A-Z]{4}-[0-9A-Z]/g
const receiptsIn = (text: string): readonly string[] => text.match(RECEIPT) ?? []
const N = (n: number): string => receiptNamed(`N${String(n).padStart(2, '0')}`)
const WAVE = PENDING.filter(({ name }) => name.startsWith('N')).map(({ receipt }) => receipt)
const [X1, X2] = [receiptNamed('X1'), receiptNamed('X2')]
const textNamed = (name: string): string => PENDING.find((one) => one.name === name)?.text ?? ''
const REASON = '第二十一条拟改为每季度公示'

let world = ''
beforeAll(async () => {
  world = mkdtempSync(join(tmpdir(), 'minyi-world-'))
  await writeWorld(world)
  await writeWave(world)
})

function play() {
  const out = join(mkdtempSync(join(tmpdir(), 'minyi-out-')), 'store.json')
  const talk = startTalk(world, out)
  const textOf = (said: readonly Said[]): string => said.map((s) => s.text).join('\n')
  return {
    send: (line: object) => talk.send(line),
    all: (text: string) => talk.send({ channel: 'wecom', scope: 'direct', conversation: 'cmd-S', user: 'S', text }),
    async staff(text: string): Promise<string> {
      const said = await this.all(text)
      return textOf(said.filter((s) => s.to === 'S'))
    },
    async citizen(name: string, text: string): Promise<string> {
      const user = `c-${name}`
      return textOf(await talk.send({ channel: 'wechat-official', scope: 'direct', conversation: user, user, text }))
    },
    async end(): Promise<Stored> {
      await talk.end()
      return JSON.parse(readFileSync(out, 'utf8')) as Stored
    },
  }
}

/** Places at which receipts stand in a numbered list. */
const placesIn = (list: string): ReadonlyMap<string, number> =>
  new Map([...list.matchAll(/^(\d+) ([A-Z]{2}-\d{6}-\w{4}-\w)/gm)].map((m) => [m[2] as string, Number(m[1])]))

describe('S30: merging 30 near-duplicate opinions', () => {
  test('the wave is handled once, everybody is answered, another and an opposed view stay alone', async () => {
    const s = play()
    await s.send({ now: '2026-09-14T10:00:00+08:00' })

    const proposal = await s.staff(`找一下和${N(1)}差不多的意见`)
    const [proposed = '', opposed = ''] = proposal.split('意思可能相反，没有选上：')
    const [same = ''] = proposed.split('拿不准，没有选上：')
    const found = WAVE.slice(1).filter((receipt) => same.includes(receipt))
    process.stdout.write(`S30: ${found.length} of ${WAVE.length - 1} proposed\n`)
    expect(found.length).toBeGreaterThanOrEqual(24)
    for (const name of ['N05', 'N09', 'N24']) expect(proposal).toContain(textNamed(name))
    expect(proposed).not.toContain(X1)
    expect(proposed).not.toContain(X2)
    expect(opposed).toContain(X1)
    if (proposal.includes(X2)) expect(opposed.split('说的是别的条款')[1]).toContain(`${X2}（第十五条）`)

    const places = placesIn(proposal)
    const chosen = WAVE.filter((receipt) => places.has(receipt)).map((receipt) => places.get(receipt))
    const missing = WAVE.filter((receipt) => !places.has(receipt))
    const preview = await s.staff(`把 ${[...missing, ...chosen].join(',')} 并到 ${N(1)}`)
    expect(preview).toMatch(/将并案30件（30人）/)
    expect(preview).not.toMatch(/注意/)
    const merged = await s.staff(`OK ${/OK (\d{4})/.exec(preview)?.[1]}`)
    expect(merged).toMatch(/已并案30件/)
    for (const receipt of [X1, X2].filter((one) => places.has(one))) expect(merged).toContain(receipt)

    const detail = await s.staff(`看一下${N(1)}的详情`)
    expect(detail).toMatch(/共30件、30人/)
    for (const { text, name, receipt } of PENDING) {
      if (name.startsWith('X')) expect(detail).not.toContain(receipt)
      else expect(detail).toContain(text)
    }
    const points = detail.slice(detail.indexOf('独有的补充'), detail.indexOf('全部原话'))
    for (const n of [16, 17, 26, 27, 30]) expect(points).toContain(N(n))

    const own = await s.citizen('N14', `查一下 ${N(14)}`)
    expect(receiptsIn(own)).toEqual([N(14)])
    expect(own).toContain('和相近的意见一起办理')
    for (const { name, text } of PENDING) if (name !== 'N14') expect(own).not.toContain(text)

    const apart = await s.staff(`${N(30)}并错了，拆出来`)
    expect(apart).toMatch(/已拆出/)
    expect(apart).toContain('29件')
    expect(await s.staff(`打开 ${N(30)}`)).toContain(textNamed('N30'))
    expect(await s.staff(`打开 ${N(1)}`)).toMatch(/共29件、29人/)

    const decided = await s.all(`采纳 ${N(1)}，理由：${REASON}`)
    const notices = decided.filter((said) => said.channel === 'wechat-official')
    expect(notices).toHaveLength(29)
    for (const { name, receipt } of PENDING) {
      const heard = notices.filter((said) => said.to === `c-${name}`)
      const answered = name.startsWith('N') && name !== 'N30'
      expect(heard, name).toHaveLength(answered ? 1 : 0)
      if (!answered) continue
      expect(receiptsIn(heard[0]?.text ?? '')).toEqual([receipt])
      expect(heard[0]?.text).toContain(REASON)
    }

    expect(await s.citizen('N07', '4 out of 5')).toContain(N(7))

    const counted = await s.staff('物业条例哪一条意见最多')
    expect(counted).toMatch(/1 第二十一条：31件意见，3个事项/)
    expect(counted).toMatch(/2 第十五条：1件意见，1个事项/)

    const { submissions, audit } = await s.end()
    expect(submissions).toHaveLength(32)
    expect(new Set(submissions.map(({ receipt }) => receipt)).size).toBe(32)
    const byReceipt = new Map(submissions.map((one) => [one.receipt, one]))
    const main = byReceipt.get(N(1))
    const group = submissions.filter((one) => one.id === main?.id || one.mainId === main?.id)
    expect(group).toHaveLength(29)
    for (const one of group) expect(one).toMatchObject({ outcome: '采纳', outcomeReason: REASON, decidedBy: 'S' })
    for (const receipt of [N(30), X1, X2]) expect(byReceipt.get(receipt)?.outcome ?? null).toBeNull()
    for (const { receipt, text } of PENDING) expect(byReceipt.get(receipt)?.body).toBe(text)
    expect(submissions.filter((one) => (one.rating ?? null) !== null).map(({ receipt }) => receipt)).toEqual([N(7)])
    for (const command of ['merge', 'split', 'decide']) expect(audit.map((row) => row.command)).toContain(command)
    expect(audit.filter((row) => row.command === 'split').map((row) => row.target)).toContain(N(30))
  })

  test('citizens who send the words of staff learn nothing', async () => {
    const s = play()
    await s.send({ now: '2026-09-14T10:00:00+08:00' })
    for (const text of [`找一下和${N(1)}差不多的意见`, `并案 ${N(1)} ${N(2)}`, `${N(30)}并错了，拆出来`]) {
      const heard = await s.citizen('N14', text)
      expect(heard).not.toMatch(/主件|并案|差不多的有/)
      for (const { name, text: words } of PENDING) if (name !== 'N14') expect(heard).not.toContain(words)
    }
    expect((await s.end()).submissions.every(({ state }) => state === 'SUBMITTED')).toBe(true)
  })
})

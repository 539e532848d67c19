import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { mask } from '../../src/privacy/mask.ts'
import { type Cluster, clusterNamed, MIN_PEOPLE } from '../../src/upkeep/clusters.ts'
import { openGaps, WINDOW_DAYS } from '../../src/upkeep/gaps.ts'

/** Numbers on a phone go up to nine. */
const SHOWN = 9
const WORDINGS = 8
/** A wording on one line. */
const LINE_MAX = 60

/** What at least five people asked in vain. */
export async function listGaps(turn: Turn): Promise<Outcome> {
  const clusters = await openGaps(turn.knowledge, turn.at)
  if (clusters.length === 0)
    return {
      replies: [
        say(`近${WINDOW_DAYS}天没有${MIN_PEOPLE}个人以上问过而没答上的问题。不到${MIN_PEOPLE}个人问的不列出。`),
      ],
    }
  const shown = clusters.slice(0, SHOWN)
  const more = clusters.length > SHOWN ? `，先列${SHOWN}个` : ''
  const heading = `近${WINDOW_DAYS}天没答上的问题${clusters.length}个${more}（${MIN_PEOPLE}个人以上问过的才列出）：`
  const choices = shown.map((one) => ({
    label: `${one.code}　${one.people}人　${short(one.sample)}`,
    says: `未答 ${one.code}`,
  }))
  return { replies: [say(heading, ...choices)] }
}

/** The masked questions behind one of them. */
export async function openGap(turn: Turn, code: string): Promise<Outcome> {
  const cluster = await gapNamed(turn, code)
  if (cluster === undefined) return { replies: [unknownGap(code)] }
  const days = [cluster.first, cluster.last].map((at) => sayDay(dayOf(at), turn.at))
  const lines = cluster.wordings.slice(0, WORDINGS).map((one) => `“${short(one.text)}”　${one.people}人`)
  const rest = cluster.wordings.length - lines.length
  const text = [
    `${cluster.code}：${cluster.people}人问过，共${cluster.times}次，${[...new Set(days)].join('到')}。`,
    ...lines,
    ...(rest > 0 ? [`还有${rest}种问法。`] : []),
  ].join('\n')
  return {
    replies: [
      say(text, { label: '写成词条', says: `写词条 ${cluster.code}` }, { label: '回到清单', says: '没答上的问题' }),
    ],
  }
}

export async function gapNamed(turn: Turn, code: string): Promise<Cluster | undefined> {
  return clusterNamed(await openGaps(turn.knowledge, turn.at), code)
}

export const unknownGap = (code: string): ReturnType<typeof say> =>
  say(`清单里没有 ${code}，可能已经答上了。请发“没答上的问题”看最新的清单。`)

const short = (text: string): string => {
  const line = mask(text).replace(/\s+/g, ' ')
  return line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)}…` : line
}

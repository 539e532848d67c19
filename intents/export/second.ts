import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import {
  type Asked,
  askedFor,
  askSecondPerson,
  forgetAsked,
  keepAsked,
  laneOfAsked,
  trailOfSecond,
} from '../../src/casework/second-person.ts'
import { tellColleague } from '../../src/casework/tell-colleague.ts'
import type { Person } from '../../src/domain/person.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Grant } from '../../src/domain/role.ts'
import { sayPrivately } from '../../src/ports/channel.ts'
import type { CountQuery } from '../../src/ports/figures.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Output } from '../../src/ports/reports.ts'
import { exportScope } from '../../src/report/export.ts'

const WHAT = '带联系方式的导出'
const AGREE = /^\s*(?:我)?(?:同意|确认)导出/

/** What is to be taken out with contact data. */
export interface Taking {
  /** As the order names it, without its count: the same order again is known by it. */
  readonly named: string
  readonly asked: CountQuery
  readonly output?: Output
}

export const isAgreement = (text: string): boolean => AGREE.test(text)

/** May take out so from everywhere the file is from. */
function coversAll(grants: readonly Grant[], asked: CountQuery['scope']): boolean {
  const own = exportScope(grants, 'export-contact')
  if (own === 'all') return true
  return asked !== undefined && asked !== 'all' && asked.every((station) => own.includes(station))
}

/**
 * What the order comes to: nothing until a second person agreed; then what was agreed to, once.
 * @throws {Problem} `SECOND_NOBODY`
 */
export async function withSecond(
  turn: Turn,
  taking: Taking,
  what: string,
  offer: (agreed: Taking) => Outcome,
): Promise<Outcome> {
  const { speaker } = turn
  const lane = laneOfAsked('export-contact', speaker.id)
  const asked = await askedFor<Taking>(turn, lane)
  if (
    asked?.agreed !== undefined &&
    asked.what.named === taking.named &&
    coversAll(speaker.grants, asked.what.asked.scope)
  ) {
    const done = offer(asked.what)
    return { ...done, changes: [...(done.changes ?? []), forgetAsked(lane)] }
  }
  const { names, order, changes } = await askSecondPerson<Taking>(turn, {
    lane,
    what: taking,
    says: what,
    deed: WHAT,
    command: 'export-ask',
    target: speaker.id,
    after: JSON.stringify(taking),
    may: ({ grants }) => coversAll(grants, taking.asked.scope),
    request: (name) => `${name}申请导出：${what}。`,
    order: (name) => `同意导出 ${name}`,
  })
  return {
    replies: [
      sayPrivately(
        `要导出的是：${what}。\n联系方式要两个人同意才能导出。请另一位同志（${names}）在10分钟内发“${order}”，同意以后您再发一次同样的命令。`,
      ),
    ],
    changes,
  }
}

/** `同意导出 何静` @throws {Problem} `SECOND_NONE`, `SECOND_SELF`, `SECOND_GONE` */
export async function agree(turn: Turn): Promise<Outcome> {
  const people = await turn.store.people.list()
  const named = people.filter(({ name }) => name !== undefined && turn.text.includes(name))
  const waiting = (await Promise.all((named.length > 0 ? named : people).map((person) => waits(turn, person)))).flat()
  const [one, ...others] = waiting
  if (one === undefined) throw new Problem('SECOND_NONE', { what: WHAT })
  if (others.length > 0) {
    const names = waiting.map(({ asked }) => asked.name)
    return { replies: [sayPrivately(`等着同意的有：${names.join('、')}。请写姓名，例：同意导出 ${names[0]}`)] }
  }
  const { asked, asker } = one
  if (asker.id === turn.speaker.id) throw new Problem('SECOND_SELF', { what: WHAT })
  const { scope } = asked.what.asked
  if (!coversAll(turn.speaker.grants, scope)) throw new Problem('SECOND_NONE', { what: WHAT })
  if (!coversAll(asker.grants, scope)) throw new Problem('SECOND_GONE', { what: WHAT })
  if (!turn.confirmed) return askToConfirm(turn, `将同意${asked.name}导出：${asked.says}。`, `同意导出 ${asked.name}`)
  const { id: by, name = '一位同志' } = turn.speaker
  const told = await tellColleague(turn.store.people, asker, {
    key: `export-agree:${asker.id}:${asked.at}`,
    text: `${name}已同意您导出：${asked.says}。请在10分钟内再发一次同样的命令。`,
    at: turn.at,
    channel: asked.channel,
  })
  return {
    replies: [sayPrivately(`已同意${asked.name}导出：${asked.says}。10分钟内有效，下载会记入审计记录。`)],
    changes: [
      keepAsked(laneOfAsked('export-contact', asker.id), { ...asked, agreed: { by, name, at: turn.at } }),
      trailOfSecond(turn, 'export-agree', asker.id, JSON.stringify(asked.what)),
      ...told,
    ],
  }
}

async function waits(
  turn: Turn,
  asker: Person,
): Promise<readonly { readonly asker: Person; readonly asked: Asked<Taking> }[]> {
  const asked = await askedFor<Taking>(turn, laneOfAsked('export-contact', asker.id))
  return asked === undefined || asked.agreed !== undefined ? [] : [{ asker, asked }]
}

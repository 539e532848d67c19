import { sayClosing, sayTitle } from '../../src/consultation/describe.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { outreach, quietPoints, sayStations } from '../../src/report/quiet-points.ts'

export const QUIET =
  /^\s*(?:看|查)?(?:哪些站点?)?还?没有?(?:动静|收到意见|收集到意见)的?(?:站点?|联系点|联络站)?(?:有哪些)?[？?。]?\s*$/

/** Stations that have gathered nothing while a draft is open, with words that can be passed on to them. */
export async function showQuiet(turn: Turn): Promise<Outcome> {
  const quiet = await quietPoints(turn.store, turn.knowledge.content, scopeOf(turn.speaker.grants), turn.at)
  const [first] = quiet
  if (first === undefined)
    return { replies: [say('正在征求意见的草案，联系的站点都收到过意见；或者现在没有草案在征求意见。')] }
  const lines = quiet.map(
    ({ consultation, stations }) =>
      `${sayTitle(consultation)}（到${sayClosing(consultation, turn.at)}）：${stations.length}个站点还没有收到意见\n${sayStations(stations)}`,
  )
  return {
    replies: [
      say(
        [
          ...lines,
          '下面这段可以转给站点：',
          ...quiet.slice(0, 1).map(({ consultation }) => outreach(consultation, turn.at)),
        ].join('\n'),
      ),
    ],
    remember: { topic: { label: 'admin_stats', consultationId: first.consultation.id } },
  }
}

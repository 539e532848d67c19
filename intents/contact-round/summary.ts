import { authoriseAnywhere } from '../../src/casework/may.ts'
import { scopeOf } from '../../src/domain/role.ts'
import { ROUND_KINDS, type Round, roundAt } from '../../src/domain/round.ts'
import { dayOf, endOf, sayTime, startOf } from '../../src/domain/shanghai.ts'
import { RECEIVED, TOLD } from '../../src/domain/told-results.ts'
import { say } from '../../src/ports/channel.ts'
import type { CountQuery, Standing } from '../../src/ports/figures.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { sayHeads, sayValue } from '../../src/report/say.ts'
import { saySpan, sayStations } from './say.ts'

const MOST_LISTED = 20
const MOST_TOPICS = 9
/** Of more at once the numbers of each are not worked out. */
const MOST_COUNTED = 400

/** What came of a round at the stations of who asks: numbers by station, topics, handled, told. */
export async function summary(turn: Turn): Promise<Outcome> {
  authoriseAnywhere(turn.speaker.grants, 'statistics')
  if (turn.message.scope === 'group') return { replies: [say('集中联系小结请单独发消息给我，群里不显示。')] }
  const { rounds = [] } = turn.knowledge.content
  const round =
    rounds.find(({ name, id }) => turn.text.includes(name) || turn.text.includes(id)) ?? lastBegun(turn, rounds)
  if (round === undefined)
    return { replies: [say('没有查到集中联系的轮次。请管理员在 rounds.yaml 里写上名称、起止日期和站点。')] }
  const scope = scopeOf(turn.speaker.grants)
  const stations = round.stations.filter((id) => scope === 'all' || scope.includes(id)).slice(0, MOST_COUNTED)
  if (stations.length === 0) return { replies: [say(`${round.name}里没有您的站点。`)] }
  return { replies: [say((await linesOf(turn, round, stations)).join('\n'))] }
}

function lastBegun({ at }: Turn, rounds: readonly Round[]): Round | undefined {
  const begun = rounds.filter(({ from }) => from <= dayOf(at)).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return begun[0] ?? roundAt(rounds, dayOf(at))
}

async function linesOf(turn: Turn, round: Round, stations: readonly string[]): Promise<readonly string[]> {
  const { store, knowledge, at } = turn
  const { figures, presence } = store
  const query: CountQuery = {
    kinds: ROUND_KINDS,
    filedFrom: startOf(round.from),
    filedBefore: endOf(round.to),
    states: RECEIVED,
    scope: stations,
  }
  const topics = await figures.headsBy(query, 'category')
  const came = await presence.turnout(startOf(round.from), endOf(round.to), stations)
  const each = await Promise.all(
    stations.map(async (id) => ({
      name: knowledge.station(id)?.name ?? id,
      heads: await figures.heads({ ...query, scope: [id] }),
      ...progress(await figures.standings({ ...query, scope: [id] })),
    })),
  )
  const some = each
    .filter(({ heads }) => heads.submissions > 0)
    .toSorted((a, b) => b.heads.submissions - a.heads.submissions)
  const none = each.filter(({ heads }) => heads.submissions === 0).map(({ name }) => name)
  const partly = stations.length < round.stations.length ? `只含您的${stations.length}个站点，` : ''
  return [
    `${saySpan(round, at)}${round.theme === undefined ? '' : `，主题：${round.theme}`}`,
    `${partly}接待录入的，截至${sayTime(at, at)}`,
    `收到：${sayHeads(await figures.heads(query))}；${sayProgress(progress(await figures.standings(query)))}`,
    `到场：有人来的${came.sessions}场，预约到场${came.attended}人；现场来访${came.people}人次，当场反映${came.matters}件（没有录入的不在上面的件数里）`,
    ...(topics.length === 0
      ? []
      : [
          `分类：${topics
            .slice(0, MOST_TOPICS)
            .map(({ value, submissions }) => `${sayValue('category', value, knowledge)}${submissions}`)
            .join('、')}`,
        ]),
    ...some
      .slice(0, MOST_LISTED)
      .map(({ name, heads, ...done }, n) => `${n + 1} ${name}：${sayHeads(heads)}；${sayProgress(done)}`),
    ...(some.length > MOST_LISTED ? [`还有${some.length - MOST_LISTED}个站点更少，没有列出。`] : []),
    ...(none.length === 0 ? [] : [`还没有录入的站点：${sayStations(none, MOST_LISTED)}`]),
  ]
}

interface Progress {
  readonly registered: number
  readonly handled: number
  readonly told: number
}

/** Registered, with a result, told: three counts, never one for another. */
function progress(standings: readonly Standing[]): Progress {
  const count = (counts: (standing: Standing) => boolean): number =>
    standings.reduce((sum, one) => sum + (counts(one) ? one.items : 0), 0)
  return {
    registered: count(({ registered }) => registered),
    handled: count(({ outcome }) => outcome !== undefined),
    told: count(({ outcome, state }) => outcome !== undefined && TOLD.includes(state)),
  }
}

const sayProgress = ({ registered, handled, told }: Progress): string =>
  `已登记${registered}件，有结果${handled}件，已告知${told}件`

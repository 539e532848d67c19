import { roundAt } from '../../src/domain/round.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { sayAskOffice } from '../../src/station/instead.ts'
import { english } from './english.ts'
import { MOST_STATIONS, saySpan, sayStations } from './say.ts'
import { summary } from './summary.ts'

const ROUND = /集中联系(?:社区|群众|选民|居民|活动|月|周|日|安排)?|代表集中(?:进|下|走进|联系)/
const SUMMARY = /小结|总结|汇总|台账|数据|统计/
/** Longer texts tell a matter. */
const MOST_SAID = 40
const OTHER = /建议|意见|希望|反映|草案|条例/

/** Rounds in which deputies meet the communities: when, for everybody; what came of one, for staff. */
export const contactRound: Intent = {
  name: 'contact-round',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: ({ text }) => text.length <= MOST_SAID && ROUND.test(text) && !OTHER.test(text),
  async handle(turn) {
    return turn.speaker.staff && SUMMARY.test(turn.text) ? summary(turn) : when(turn)
  },
}

/** Only what is on file; no date is made up. */
function when({ knowledge, at }: Turn): Outcome {
  const rounds = knowledge.content.rounds ?? []
  const today = dayOf(at)
  const round = roundAt(rounds, today)
  const ask = `${sayAskOffice(knowledge)}；平时的代表接待日可以直接问我。`
  if (round === undefined) return { replies: [say(`没有查到代表集中联系社区的安排，所以不能告诉您日期。${ask}`)] }
  const { theme, note, stations, to, from } = round
  const over = to < today
  const state = over ? '最近一次已经结束，下一次的日期没有查到' : from <= today ? '正在进行' : '还没有开始'
  const names = stations.flatMap((id) => knowledge.station(id)?.name ?? [])
  return {
    replies: [
      say(
        [
          `${saySpan(round, at)}，${state}。`,
          ...(theme === undefined ? [] : [`主题：${theme}`]),
          `参加的站点：${sayStations(names, MOST_STATIONS)}`,
          ...(note === undefined ? [] : [note]),
          over ? ask : `哪天、哪位代表到您的社区，可以接着问我“${names[0] ?? '某街道'}的代表接待日是哪天”。`,
          `来源：${round.source}`,
        ].join('\n'),
      ),
    ],
  }
}

import type { Consultation } from '../../domain/consultation.ts'
import { isSettled, openedAt } from '../../domain/course.ts'
import { type Reading, readingsOf } from '../../domain/reading.ts'
import { addDays, DAY_MS, dayOf, endOf, type Instant, sayDay } from '../../domain/shanghai.ts'
import { STAGE } from '../../domain/stage.ts'
import { sayClosing, sayTitle } from '../describe.ts'

/** Something that those who follow a draft hear once. */
export interface News {
  /** The same for the same event, for ever. */
  readonly key: string
  readonly consultation: Consultation
  readonly at: Instant
  /** When it is no news any more. */
  readonly until: Instant
  /** What happened; told to bound groups as well. */
  readonly text: string
  /** Why, as staff wrote it; a group that cannot hold all of it reads its beginning. */
  readonly why?: string
  /** The way on; a group has its own. */
  readonly on?: string
  readonly onInGroup?: string
  /** Told to those who follow every draft as well. */
  readonly everyDraft: boolean
  /** The last word: everybody who gave an opinion hears it too, and nobody follows the draft any longer. */
  readonly last: boolean
}

/** After so long it is told to nobody any more: a server that was away, a draft that came in late. */
const FRESH_DAYS = 3
const LAST_DAYS = 30
const HANDLED = '已经提交的意见照样办理，逐件告知。'
const FOLLOW_END = '不想再收，回复“我关注了什么”可以取消。'

/** What there is to tell of a draft at a moment, oldest first. */
export function newsOf(consultation: Consultation, now: Instant): readonly News[] {
  if (isSettled(consultation)) return lastWord(consultation, now)
  const windows = readingsOf(consultation).flatMap((reading) => ofWindow(consultation, reading, now))
  return [...windows, ...onItsWay(consultation)]
    .filter(({ at, until }) => at <= now && now < until)
    .toSorted((a, b) => a.at - b.at)
}

function ofWindow(consultation: Consultation, reading: Reading, now: Instant): readonly News[] {
  const { closesAt } = reading
  const opened = openedAt(consultation, reading)
  if (opened === undefined || closesAt === undefined) return []
  const steps = (consultation.course ?? []).filter((step) => step.reading === reading.id)
  const ended = steps.find((step) => step.what === 'ended' && step.to === closesAt)
  const title = sayTitle(consultation)
  const till = sayClosing({ ...consultation, closesAt }, now)
  const news = (key: string, at: Instant, text: string, more: Partial<News> = {}): News => ({
    key: `${key}:${reading.id}`,
    consultation,
    at,
    until: endOf(addDays(dayOf(at), FRESH_DAYS)),
    text,
    everyDraft: false,
    last: false,
    ...more,
  })
  const takes = consultation.stage === undefined || STAGE[consultation.stage].takesOpinions
  const short = reading.shortReason === undefined ? {} : { why: `期限比规定的短，理由：${reading.shortReason}` }
  const comment = `想提意见，单独发给我：我要对《${consultation.title}》提意见`
  const begin = news('opened', opened, `${title}开始征求意见，到${till}，共${reading.clauses.length}条。`, {
    ...short,
    on: comment,
    onInGroup: comment,
    until: Math.min(closesAt, endOf(addDays(dayOf(opened), FRESH_DAYS))),
    everyDraft: true,
  })
  const longer = steps
    .filter((step) => step.what === 'extended' && (step.to ?? 0) > now)
    .slice(-1)
    .map((step) =>
      news(`extended:${step.to}`, step.at, `${title}征求意见延长到${till}。`, {
        why: `理由：${step.reason ?? ''}`,
        on: FOLLOW_END,
        onInGroup: comment,
      }),
    )
  const end = news(
    `closed:${closesAt}`,
    closesAt,
    ended === undefined
      ? `${title}征求意见已经结束，谢谢参与。每条意见办理后会逐件告知。`
      : `${title}征求意见于${sayDay(dayOf(closesAt), now)}提前结束。`,
    ended === undefined ? {} : { why: `理由：${ended.reason ?? ''}`, on: HANDLED, onInGroup: HANDLED },
  )
  return takes ? [begin, ...longer, end] : []
}

/** A draft went on a step; that it was published or ended is told with its window. */
const onItsWay = (consultation: Consultation): readonly News[] =>
  (consultation.course ?? []).flatMap(({ what, at, stage, reason }): readonly News[] =>
    what !== 'staged' || stage === undefined
      ? []
      : [
          {
            key: `stage:${stage}:${at}:${consultation.id}`,
            consultation,
            at,
            until: endOf(addDays(dayOf(at), FRESH_DAYS)),
            text: `${sayTitle(consultation)}${STAGE[stage].says}。`,
            ...(reason === undefined ? {} : { why: `说明：${reason}` }),
            everyDraft: false,
            last: false,
          },
        ],
  )

function lastWord(consultation: Consultation, now: Instant): readonly News[] {
  const { stage, course = [], id } = consultation
  if (stage === undefined) return []
  const title = sayTitle(consultation)
  const stopped = stage === '终止审议' || stage === '废止'
  const step = course.findLast((one) => one.stage === stage)
  const why = [...(step?.reason === undefined ? [] : [`理由：${step.reason}`]), consultation.result ?? '']
  const door = stopped
    ? '有立法方面的建议，可以回复“我要提立法项目建议”。'
    : '施行中遇到问题，或者觉得哪一条好不好用，回复“我要提法规实施反馈”。'
  return [
    {
      key: `${stopped ? 'stopped' : 'passed'}:${id}`,
      consultation,
      at: now,
      until: now + LAST_DAYS * DAY_MS,
      text: `${title}${STAGE[stage].says}。`,
      why: why.filter((line) => line !== '').join('\n'),
      on: door,
      onInGroup: door,
      everyDraft: false,
      last: true,
    },
  ]
}

import { englishWish } from '../../src/language/english-wish.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { bookingNumberIn } from '../../src/station/booking/number.ts'

export type Order =
  | { readonly does: 'book' }
  /** A session was chosen by its id. */
  | { readonly does: 'choose'; readonly id: string; readonly side: string; readonly matter?: Spoken }
  | { readonly does: 'list' | 'cancel' | 'show' }
  | { readonly does: 'follow' | 'unfollow' }

/** What it is about, where that was said before; `insists`: also whose matter it is. */
export interface Spoken {
  readonly words: string
  readonly insists: boolean
}

/** Longer texts tell a matter. */
const MOST_SAID = 60
const MOST_ENGLISH = 120
const CHOSEN = /^\s*预约场次\s+(\S{3,60}?)(?:\s+(?!\S*谈：)(\S{1,10}))?(?:\s+(坚持)?谈：(.{1,40}))?\s*$/
const OWN =
  /^\s*(?:查一?下?|看一?下?|查询|查看)?(?:我的|我)(?:预约|报名)(?:了)?(?:记录|情况|哪些|什么|啥|的场次)?[。？?]?\s*$/
const CANCEL = /^\s*(?:我(?:要|想)?|请|帮我|麻烦)*(?:取消|退掉|撤销)(?:我的|这个|这次)?(?:预约|报名|接待)/
const BACK_OUT = /^\s*(?:预约|报名)(?:取消|不去了|去不了)/
const FOLLOW = /^\s*(?:我(?:要|想)?)?(?:关注|订阅)\s*(?=\S*(?:接待|活动))/
const UNFOLLOW = /^\s*(?:取消|不再|停止)(?:关注|订阅)\s*(?=\S*(?:接待|活动))/
const ASKS =
  /要不要|需不需|用不用|需要|怎么|怎样|如何|咋|[吗么呢？?]|能不能|可不可以|多久|多长|几|哪|什么|啥|何时|[不免没][用要有]?预约|排得进|满了/
const WISHES =
  /(?:想|要|想要|帮我|替我|麻烦|请|来|给我|^)(?:先)?(?:预约|报名|报个名|约(?![定好束会])|登记)(?:一下|一个|个|一次|参加|去)?/
const SHORT =
  /^\s*(?:我(?:要|想|来)?|请|帮我)*(?:预约|报名|报个名)(?:一下)?(?:接待|接待日|代表接待|代表接待日|见代表|代表)?[。]?\s*$/
/** What one can be at without saying 预约. */
const TAKES_PART =
  /(?:^|我|我们)(?:想|要|想要|申请)(?:去|来|参加)?(?:旁听|参加听证|走进人大|听?代表述职|参加述职)|^\s*申请旁听/
/** 最近有哪些活动可以报名. */
const WHICH =
  /(?:有没有|有哪些|有什么|有啥|哪些|什么)\S{0,4}(?:活动|听证会?|旁听)\S{0,4}(?:报名|参加)(?:的)?[吗么？?]?\s*$/
const RECEPTION = /接待|见(?:一下|见)?(?:\S{0,6})代表|代表见|约\S{0,8}代表/
const EVENT = /述职|报告履职|旁听|听证|走进人大|参观|议事|流动站|活动/

/** What is booked. */
const PLACE = '(?:booking|appointment|reservation|reception(?: (?:day|place|session))?|place|session|visit|slot|seat)'
/** The same in English. */
const ENGLISH = {
  own: englishWish(
    `(?:(?:show|list|see|check)(?: me)? )?(?:my|our) ${PLACE}s?[.?!]?$|what (?:have I|did I) book(?:ed)?\\??$|(?:when|what time|where) (?:is|was) my ${PLACE}\\b|(?:move|change|reschedule|postpone) (?:my|the|this|that) ${PLACE}\\b`,
  ),
  cancel: englishWish(
    `(?:cancel|give up|drop|call off|give back) (?:my |the |this |that |our )*${PLACE}\\b|take me off the (?:waiting )?list|(?:i|we) (?:can['’]?t|cannot|can not|won['’]?t be able to|am not able to) (?:come|make it|attend|be there)\\b`,
  ),
  follow: englishWish(`(?:follow|subscribe to)\\b.*\\b(?:receptions?|reception days?|events?)\\b`),
  unfollow: englishWish(
    `(?:unfollow|stop following|unsubscribe from)\\b.*\\b(?:receptions?|reception days?|events?)\\b`,
  ),
  book: englishWish('(?:book|reserve|sign (?:me )?up|register|apply|(?:make|get|have) an appointment)\\b(?! of)'),
  which:
    /^(?:what|which|are there(?: any)?) (?:events?|hearings?|visits?|meetings?)\b.{0,40}\b(?:book|join|attend|sign up|take part)\b|^(?:(?:show|list|see)(?: me)? )?(?:the |all |upcoming |coming )*events?[.?!]?$/i,
  asks: /\b(?:how|why|need to|have to|must I)\b/i,
  event: /\b(?:hearings?|observers?|observe|visits?|deliberation|mobile station|events?)\b/i,
  reception: /\b(?:reception|deput(?:y|ies)|representatives?)\b/i,
} as const
const BARE_BOOK = englishWish(
  `(?:book|make an appointment)(?: me)?(?: (?:a|an|one|in))?(?: ${PLACE})?(?= (?:on|at|for|in|with|next|this)\\b|[.!]?$)`,
)

function englishOrder(text: string, events: boolean): Order | undefined {
  const said = text.trim()
  if (ENGLISH.cancel.test(said)) return { does: 'cancel' }
  if (ENGLISH.unfollow.test(said)) return { does: 'unfollow' }
  if (ENGLISH.follow.test(said)) return { does: 'follow' }
  if (ENGLISH.own.test(said)) return { does: 'list' }
  if (events && ENGLISH.which.test(said)) return { does: 'book' }
  if (ENGLISH.asks.test(said)) return undefined
  const about = ENGLISH.reception.test(said) || (events && ENGLISH.event.test(said))
  return BARE_BOOK.test(said) || (ENGLISH.book.test(said) && about) ? { does: 'book' } : undefined
}

/** Whether a reception by deputies is spoken of. */
export const namesReception = (text: string): boolean =>
  /接待|代表/.test(inSimplified(text)) || ENGLISH.reception.test(text)

/** What somebody wants with a place at a session or an event; undefined when something else. */
export function orderIn({ text: written, knowledge, speaker }: Turn): Order | undefined {
  const text = inSimplified(written)
  const events = (knowledge.content.events ?? []).length > 0
  const chosen = CHOSEN.exec(text)
  if (chosen !== null) {
    const [, id = '', side = '', insists, words] = chosen
    return {
      does: 'choose',
      id,
      side,
      ...(words === undefined ? {} : { matter: { words, insists: insists !== undefined } }),
    }
  }
  const english = text.length > MOST_ENGLISH ? undefined : englishOrder(text, events)
  if (english !== undefined) return english
  if (text.length > MOST_SAID) return undefined
  if (CANCEL.test(text) || BACK_OUT.test(text)) return { does: 'cancel' }
  if (UNFOLLOW.test(text)) return { does: 'unfollow' }
  if (FOLLOW.test(text)) return { does: 'follow' }
  if (OWN.test(text)) return { does: 'list' }
  if (bookingNumberIn(text) !== undefined && !speaker.staff) return { does: 'show' }
  if (events && WHICH.test(text)) return { does: 'book' }
  if (ASKS.test(text)) return undefined
  if (SHORT.test(text)) return { does: 'book' }
  if (events && TAKES_PART.test(text)) return { does: 'book' }
  return WISHES.test(text) && (RECEPTION.test(text) || (events && EVENT.test(text))) ? { does: 'book' } : undefined
}

/** Words that name a kind of event. */
export function kindIn(written: string): string | undefined {
  const text = inSimplified(written)
  if (/听证|\bhearings?\b/i.test(text)) return '听证会'
  if (/旁听|\bobserve(?:rs?)?\b/i.test(text)) return '旁听'
  if (/走进人大|参观|\bvisit (?:to )?the (?:people|congress)/i.test(text)) return '走进人大'
  if (/述职|报告履职/.test(text)) return '述职'
  if (/议事|\bdeliberation\b/i.test(text)) return '议事会'
  return /流动站|\bmobile station\b/i.test(text) ? '流动站' : undefined
}

import { entryKind, kindSaid } from '../../src/casework/entry-form.ts'
import { KINDS } from '../../src/domain/kind.ts'
import { CONSENTS, ORIGINS } from '../../src/domain/origin.ts'
import { addDays, dayOf, type Instant } from '../../src/domain/shanghai.ts'
import type { Answer, Answers } from '../../src/ports/dialogue.ts'
import { mask } from '../../src/privacy/mask.ts'
import { daysIn } from '../../src/station/day-words.ts'

const COMMAND = /^\s*(?:代录|代登记|代为登记|补录)(?=$|[\s\d，,：:、]|来|接待|代表|问卷|其他|第)[\s，,：:、]*/
const SESSION = /^(\s*(?:代录|代登记|代为登记|补录)[\s，,：:、]*)第\s*(\d{1,2})\s*场[\s，,：:、]*/
const NEXT = /^\s*(?:继续|下一件|再录一件)(?=$|[\s，,：:])[\s，,：:]*/
const SETTLED = /^\s*当场(?:办结|答复|解决)[\s，,：:]*/
/** By telephone is the list's business: it knows whom no message reaches. */
const TOLD = /^\s*已(?:经)?(当面|口头|书面)?告知[\s，,：:]*/

export const opens = (text: string): boolean => COMMAND.test(text)
/** `代录 第2场 …`: which session of the list seen last. */
export const sessionPlace = (text: string): number | undefined => {
  const place = SESSION.exec(text)?.[2]
  return place === undefined ? undefined : Number(place)
}
export const withoutSession = (text: string): string => text.replace(SESSION, '$1')
export const goesOn = (text: string): boolean => NEXT.test(text)
export const settles = (text: string): boolean => SETTLED.test(text)
export const tells = (text: string): boolean => TOLD.test(text)
export const afterCommand = (text: string): string =>
  text.replace(COMMAND, '').replace(NEXT, '').replace(SETTLED, '').replace(TOLD, '')
export const howTold = (text: string): string => `${TOLD.exec(text)?.[1] ?? ''}告知`

const GAP = /^[\s，,、：:。；;]+/
const RECEIVED = /^(?:(\d{1,2}月\d{1,2}[日号])|(昨天|前天|今天))(?:收到)?(?=[\s，,、：:]|$)/
/** Who it is, behind the words: `王女士 13912345678 口头同意`. */
const CONSENT_AT_END = new RegExp(`[\\s，,；;]+(${CONSENTS.slice(0, 2).join('|')})[。.]?\\s*$`)
const WHO_AT_END =
  /[\s，,；;]+((?:\p{Script=Han}{1,4}(?:先生|女士|老师|阿姨|叔叔|师傅|大爷|大妈|同志)[\s，,]*)?(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{4}-\d{4})?)\s*$/u
const NOBODY_AT_END = /[\s，,；;]+(不留(?:姓名|电话|联系方式)?)[。.]?\s*$/
const SETTLED_AT_END = /[\s，,；;。]*当场(?:办结|答复|解决)[\s，,：:]*([\s\S]+)$/

const plain = (value: string): Answer => ({ value, shown: value })

/**
 * `代录 来电 2 夜里广场太吵，希望十点后停 王女士 13912345678 口头同意` taken apart: what stands before and behind the words
 * is recognised, the words stay as they are.
 */
export function readEntry(text: string, at: Instant): Answers {
  const found: Record<string, Answer> = {}
  let rest = afterCommand(text)
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = takeHead(rest.replace(GAP, ''), found, at)
  }
  const settled = SETTLED_AT_END.exec(rest)
  if (settled !== null) {
    found.settled = plain((settled[1] ?? '').trim())
    rest = rest.slice(0, settled.index)
  }
  const consent = CONSENT_AT_END.exec(rest)
  if (consent !== null) {
    found.consent = plain(consent[1] ?? '')
    rest = rest.slice(0, consent.index)
  }
  const nobody = NOBODY_AT_END.exec(rest)
  const who = WHO_AT_END.exec(rest)
  if (nobody !== null) {
    found.who = { value: '', shown: '不留' }
    rest = rest.slice(0, nobody.index)
  } else if (who !== null && (who[1] ?? '') !== '') {
    found.who = { value: (who[1] ?? '').trim(), shown: mask((who[1] ?? '').trim()) }
    rest = rest.slice(0, who.index)
  }
  const words = rest.trim()
  if (/[\p{L}\p{N}]/u.test(words)) found.words = { value: words, shown: words, verbatim: words }
  return found
}

/** Kind, origin or day at the beginning of what is left; each once. */
function takeHead(text: string, found: Record<string, Answer>, at: Instant): string {
  const kind = found.kind === undefined ? kindAt(text) : undefined
  if (kind !== undefined) {
    found.kind = entryKind(kind.id)
    return text.slice(kind.length)
  }
  const origin = ORIGINS.find((name) => text.startsWith(name))
  if (origin !== undefined && found.origin === undefined) {
    found.origin = plain(origin)
    return text.slice(origin.length)
  }
  const day = found.received === undefined ? RECEIVED.exec(text) : null
  if (day === null) return text
  const received = dayNamed(day[0], at)
  if (received === undefined) return text
  found.received = plain(received)
  return text.slice(day[0].length)
}

function kindAt(text: string): { readonly id: (typeof KINDS)[number]['id']; readonly length: number } | undefined {
  const digit = /^[1-8](?=[\s，,、：:])/.exec(text.normalize('NFKC'))?.[0]
  const named = digit ?? KINDS.map(({ name }) => name).find((name) => text.startsWith(name))
  const id = named === undefined ? undefined : kindSaid(named)
  return id === undefined || named === undefined ? undefined : { id, length: named.length }
}

/** What is told was received on a day that has been. */
function dayNamed(text: string, at: Instant): string | undefined {
  const today = dayOf(at)
  if (text.startsWith('今天')) return today
  if (text.startsWith('昨天')) return addDays(today, -1)
  if (text.startsWith('前天')) return addDays(today, -2)
  const [day] = daysIn(text, today)
  return day?.kind === 'day' && day.first <= today ? day.first : undefined
}

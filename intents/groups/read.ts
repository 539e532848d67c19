import type { QuietHours } from '../../src/ports/knowledge.ts'

export type GroupOrder =
  | { readonly does: 'list' }
  /** `group`: absent where it is the one in which it is said. */
  | ({ readonly group?: string } & (
      | { readonly does: 'show' | 'unbind' | 'mute' | 'unmute' }
      | { readonly does: 'bind'; readonly to: string; readonly by?: string; readonly name?: string }
      /** Without hours: the group's own are taken back. */
      | { readonly does: 'quiet'; readonly hours?: QuietHours }
      | { readonly does: 'quiet-unread' }
    ))

const LIST = /^(?:群列表|群名单|群清单|(?:看|查)?(?:有)?哪些群|所有的?群)[。？?]?$/
const HERE = /^(?:本|这个?|该)群/
/** What stands between 群 and its name or number; 群众 is no group. */
const NAMED = /^群(?:\s+|\s*:\s*|(?=\d))(\S+)\s*/
const BIND = /^绑定\s*(?:(?:本|这个?|该)群|群(?:\s+|(?=\d))(\S+))\s*(?:到|给|为|是)?[\s:：]*(.*)$/u
const UNBIND = /^(?:解绑|解除绑定|取消绑定)\s*(?:(?:本|这个?|该)群|群(?:\s+|(?=\d))(\S+))[。]?$/u
const REST: readonly (readonly [RegExp, 'mute' | 'unmute' | 'unbind' | 'show'])[] = [
  [/^(?:静音|不要?(?:再)?(?:主动)?发(?:消息|通知)?)$/, 'mute'],
  [/^(?:恢复|取消静音|解除静音|恢复(?:发言|通知|消息))$/, 'unmute'],
  [/^(?:解绑|解除绑定|取消绑定)$/, 'unbind'],
  [/^(?:情况|状态|归谁|是哪个站点?的?|设置)?$/, 'show'],
]
const QUIET = /^(?:安静|免打扰|勿扰)(?:时间|时段)?[\s:：]*(.*)$/
const RESTORE_HERE = /^(?:恢复|静音)\s*(?:本|这个?|该)群$/
const HOURS =
  /^(\d{1,2})(?:[:：](\d{2})|[点时])\s*(?:[-~～—–至到]+)\s*(?:次日|第二天)?(\d{1,2})(?:[:：](\d{2})|[点时])$/
const NONE = /^(?:无|没有|不用|取消|不设)$/
const NAME = /[\s，,]*(?:名称|群名|叫)[:：\s]*(\S+)$/u
const ANSWERED_BY = /^(.+?)\s*[，,]?\s*由\s*(.+?)(?:来)?(?:答复|负责|管)?$/u

/** Reads an order about chat groups; undefined when the text is none. */
export function groupOrderIn(said: string): GroupOrder | undefined {
  const text = said.trim().normalize('NFKC')
  if (LIST.test(text)) return { does: 'list' }
  if (RESTORE_HERE.test(text)) return { does: text.startsWith('静音') ? 'mute' : 'unmute' }
  const bind = BIND.exec(text)
  if (bind !== null) return binding(bind[1], bind[2] ?? '')
  const unbind = UNBIND.exec(text)
  if (unbind !== null) return { does: 'unbind', ...named(unbind[1]) }
  const here = HERE.exec(text)
  const there = here === null ? NAMED.exec(text) : null
  if (here === null && there === null) return undefined
  const rest = text
    .slice((here ?? there)?.[0].length)
    .trim()
    .replace(/[。？?]$/, '')
  const group = named(there?.[1])
  const quiet = QUIET.exec(rest)?.[1]
  if (quiet !== undefined) return { ...group, ...hoursOf(quiet.trim()) }
  const does = REST.find(([words]) => words.test(rest))?.[1]
  return does === undefined ? undefined : { does, ...group }
}

const named = (group: string | undefined): { readonly group?: string } => (group === undefined ? {} : { group })

function binding(group: string | undefined, rest: string): GroupOrder {
  const name = NAME.exec(rest)?.[1]
  const where = rest.replace(NAME, '').trim()
  const apart = ANSWERED_BY.exec(where)
  return {
    does: 'bind',
    ...named(group),
    to: apart?.[1] ?? where,
    ...(apart?.[2] === undefined ? {} : { by: apart[2].trim() }),
    ...(name === undefined ? {} : { name }),
  }
}

function hoursOf(
  text: string,
): { readonly does: 'quiet'; readonly hours?: QuietHours } | { readonly does: 'quiet-unread' } {
  if (NONE.test(text)) return { does: 'quiet' }
  const [, fromHour, fromMinute, toHour, toMinute] = HOURS.exec(text) ?? []
  const from = clock(fromHour, fromMinute)
  const to = clock(toHour, toMinute)
  return from === undefined || to === undefined || from === to
    ? { does: 'quiet-unread' }
    : { does: 'quiet', hours: { from, to } }
}

function clock(hour: string | undefined, minute = '00'): string | undefined {
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

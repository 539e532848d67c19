import type { Field } from '../ports/dialogue.ts'
import { type Edit, type Place, readEdit, readPlace, unquoted } from './edit.ts'

/** What a text wants changed, before anything is known about the old value. */
export interface Correction {
  /** The field it names. */
  readonly field?: Field
  /** It says that something was wrong, or asks for a change; `理由是…` alone does not. */
  readonly plain: boolean
  /** The new value in full. */
  readonly value?: string
  /** A change within the old value. */
  readonly edit?: Edit
  /** Nothing but the name stands before the value (`手机号137…`): it counts only where the field knows such values. */
  readonly loose?: boolean
}

const POLITE =
  '(?:抱歉|对不起|不好意思|麻烦(?:您|你)?|请(?:您|你)?|帮我|等一?下|等等|对了|哦|啊|嗯|那个|还有|另外|我想|我要|我|sorry)'
const WRONG =
  '(?:不对|不是的|不不|(?:我|刚才|刚刚|前面|上面|上一?[题步个项]|那个|的|都|是)*(?:写|填|说|打|搞|弄|输)?错了|更正一下|更正|纠正一下|改一下|修改一下|wrong)'
const BUT = '(?:(?:其他的?|别的)?都?(?:对|好|是|行|可以|确认|没错)(?:的|了)?[，,。\\s]*)?(?:但是?|不过|只是|就是|只有)'
const LEAD = new RegExp(`^(?:${BUT}[，,\\s]*)?(?:${POLITE}[，,。.、\\s]*){0,3}`, 'i')
const ADMITS = new RegExp(`^(?:(?:${WRONG})[，,。.、:：;；!！\\s]*){1,3}`, 'i')

const OWNER = '(?:把|将)?(?:我的?|那个|上面的?|前面的?|刚才的?|第?[一二三四五六七八九\\d]?项的?)?'
const PART = /^(?:那|这)?(?:一)?(?:栏|项|部分|里面|里边|中间|里|中|处|一条|号码|号)?的?/
const ALSO = /^(?:和|跟|、|还有|以及)[^，,。；;]{1,8}?(?=都|也|不对|有|写|填|说|错|$)/
const FAULT =
  /^都?(?:好像|可能|应该)?(?:是)?(?:(?:写|填|说|打|搞|弄|输)?(?:错了?|不对|有误|有问题|不准确)了?|(?:少|漏|多)(?:写|填|打|输|说)?了?(?=[一两1-9]))(?:[一两1-9](?:位|个(?:数字?|字))?)?/
const AFRESH = '重新(?:填写|填|写|说|来)|重写|重填|重来'
const CHANGE = new RegExp(`^(?:需要|要|想|得)?(?:更正|修改|更改|改|${AFRESH}|换)(?:一下|一改|一遍|下)?(?![成为作])`)
const VERB =
  /^(?:(?:还是)?(?:应该|应当|其实|现在|请)?(?:改成|改为|改作|换成|换为|更正为|修改为|更改为|变成|写成|应为|应是|为|是(?!不是)|填)|(?:改|换)(?=[:：]))[:：，,\s]*/
const PLAIN_VERB = /[改换更变写]|应/
const GAP = /^[，,:：。;；、\s]+/
const COMMAND = new RegExp(
  `^(?:需要|要|想)?(?:修改|更改|改|${AFRESH}|更正|换|删掉|删除|去掉|清空)(?:一下|下|掉)?(?:我的|那个)?(?![成为作])`,
)
const NOTHING = new RegExp(`^(?:我|想|要|再|${AFRESH}|吧|一下|一遍|一次|了|呢|啊|[。.！!])*$`)
/** `写得太短，改成X`: what was wrong stands before. */
const BECOMES =
  /^.{0,20}?[，,。；;、\s](?:请|麻烦)?(?:应该|还是)?(?:改成|改为|换成|换为|更正为|修改为|应该是|应为)[:：，,\s]*(?=.)/

/** Reads a correction; `fields` are those it may name. Nothing is decided here: the text may still be an answer. */
export function readCorrection(text: string, fields: readonly Field[]): Correction | undefined {
  const polite = text.trim().replace(LEAD, '')
  const rest = polite.replace(ADMITS, '')
  const admits = rest.length < polite.length
  const said = rest.replace(LEAD, '')
  return named(said, fields, admits) ?? unnamed(said, admits)
}

function named(said: string, fields: readonly Field[], admits: boolean): Correction | undefined {
  const command = COMMAND.exec(said)?.[0] ?? ''
  const asked = said.slice(command.length)
  const commanded = command === '' ? undefined : startingName(asked, fields)
  if (commanded !== undefined) return remainder(commanded.field, asked.slice(commanded.length), true)
  const owner = new RegExp(`^${OWNER}`).exec(said)?.[0] ?? ''
  const found = startingName(said, fields) ?? startingName(said.slice(owner.length), fields, owner.length)
  return found === undefined ? undefined : remainder(found.field, said.slice(found.length), admits)
}

/** The longest name of a field that a text begins with. */
function startingName(
  said: string,
  fields: readonly Field[],
  offset = 0,
): { field: Field; length: number } | undefined {
  let best: { field: Field; length: number } | undefined
  for (const field of fields)
    for (const name of [field.title, ...field.names])
      if (name !== '' && said.startsWith(name) && name.length + offset > (best?.length ?? 0))
        best = { field, length: name.length + offset }
  return best
}

/** What follows the name: `改一下：X`, `错了，是X`, `最后一位错了，是2不是1`, `里的A改成B`, or nothing. */
function remainder(field: Field, after: string, admits: boolean): Correction | undefined {
  const text = cursor(after)
  const listed = text.eat(ALSO)
  text.eat(PART)
  const before = text.eatPlace()
  const colon = text.eat(/^的?\s*[:：]/)
  const swap = readEdit(text.rest(), true)
  const gap = text.eat(GAP)
  const wants = text.eat(FAULT) || text.eat(CHANGE) || admits
  if (NOTHING.test(text.rest())) return wants || listed ? { field, plain: true } : undefined
  const separated = text.eat(GAP) || gap || colon
  if (NOTHING.test(text.rest())) return { field, plain: true }
  const place = before.place === undefined ? text.eatPlace() : before
  const edit = readEdit(text.rest(), false)
  if (edit !== undefined) return { field, plain: true, edit: { ...edit, ...place } }
  const plain = wants || PLAIN_VERB.test(after)
  if (text.eat(VERB) || (separated && (wants || colon)) || text.eat(BECOMES)) {
    const value = unquoted(text.rest())
    if (value === '') return plain ? { field, plain } : undefined
    return { field, plain, value, ...(place.place === undefined ? {} : { edit: { now: value, ...place } }) }
  }
  if (swap !== undefined) return { field, plain: true, edit: { ...swap, ...place } }
  return { field, plain: false, loose: true, value: unquoted(text.rest()) }
}

/** Reads a text piece by piece from its beginning. */
function cursor(text: string) {
  let rest = text
  const skip = (length: number): boolean => {
    rest = rest.slice(length)
    return length > 0
  }
  return {
    rest: () => rest,
    eat: (piece: RegExp): boolean => skip(piece.exec(rest)?.[0].length ?? 0),
    eatPlace: (): { readonly place?: Place } => {
      const found = readPlace(rest)
      skip(found?.length ?? 0)
      return found === undefined ? {} : { place: found.place }
    },
  }
}

/** `把A改成B`, `第3位错了，是7不是9`, `不对，是第十二条`: which field is meant shows in the answers. */
function unnamed(said: string, admits: boolean): Correction | undefined {
  const text = cursor(said)
  const place = text.eatPlace()
  if (place.place !== undefined) {
    text.eat(FAULT)
    text.eat(GAP)
  }
  const edit = readEdit(text.rest(), true)
  if (edit !== undefined) return { plain: admits, edit: { ...edit, ...place }, value: valueIn(said) }
  const value = valueIn(said)
  if (!admits && value === said) return undefined
  return NOTHING.test(said) ? { plain: admits } : { plain: admits, value }
}

const valueIn = (said: string): string => unquoted(said.replace(VERB, '').replace(COMMAND, ''))

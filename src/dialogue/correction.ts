import type { Field } from '../ports/dialogue.ts'
import { type Edit, readEdit, readPlace, unquoted } from './edit.ts'

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
}

const POLITE =
  '(?:抱歉|对不起|不好意思|麻烦(?:您|你)?|请(?:您|你)?|帮我|等一?下|等等|对了|哦|啊|嗯|那个|还有|另外|我想|我要|我|sorry)'
const WRONG =
  '(?:不对|不是的|不不|(?:刚才|刚刚|前面|上面)?(?:写|填|说|打|搞|弄|输)?错了|更正一下|更正|纠正一下|改一下|修改一下|wrong)'
const LEAD = new RegExp(`^(?:${POLITE}[，,。.、\\s]*){0,3}`, 'i')
const ADMITS = new RegExp(`^(?:(?:${WRONG})[，,。.、:：;；!！\\s]*){1,3}`, 'i')

const OWNER = '(?:把|将)?(?:我的?|那个|上面的?|前面的?|刚才的?|第?[一二三四五六七八九\\d]?项的?)?'
const PART = /^(?:那|这)?(?:一)?(?:栏|项|部分|里面|里边|里|中|处|一条)?的?/
const FAULT = /^(?:好像|可能|应该)?(?:是)?(?:写|填|说|打|搞|弄|输)?(?:错了?|不对|有误|有问题|不准确)了?/
const CHANGE = /^(?:需要|要|想|得)?(?:更正|修改|更改|改|重写|重填|换)(?:一下|一改|下)?(?![成为作])/
const VERB =
  /^(?:(?:还是)?(?:应该|应当|其实|现在|请)?(?:改成|改为|改作|换成|换为|更正为|修改为|更改为|变成|写成|应为|应是|为|是(?!不是)|填)|(?:改|换)(?=[:：]))[:：，,\s]*/
const GAP = /^[，,:：。;；、\s]+/
const COMMAND = /^(?:需要|要|想)?(?:修改|更改|改|重新填写?|重填|重写|更正|换)(?:一下|下|掉)?(?:我的|那个)?/
const NOTHING = /^(?:吧|一下|了|呢|啊|。|\.|！|!)*$/

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
  let rest = after.replace(PART, '')
  const place = readPlace(rest)
  rest = rest.slice(place?.length ?? 0).replace(/^的/, '')
  const beforeFault = rest
  rest = rest.replace(GAP, '')
  const fault = FAULT.exec(rest)?.[0] ?? ''
  rest = rest.slice(fault.length)
  const change = CHANGE.exec(rest)?.[0] ?? ''
  rest = rest.slice(change.length)
  const wants = admits || fault !== '' || change !== ''
  if (NOTHING.test(rest)) return wants ? { field, plain: true } : undefined
  const gap = GAP.test(rest)
  rest = rest.replace(GAP, '')
  const edit = readEdit(rest, false)
  if (edit !== undefined) return { field, plain: true, edit: { ...edit, ...(place && { place: place.place }) } }
  const verb = VERB.exec(rest)?.[0] ?? ''
  const value = unquoted(rest.slice(verb.length))
  const plain = wants || /[改换更变]|应/.test(verb)
  if (verb !== '' || (gap && (fault !== '' || change !== '' || admits || /^[:：]/.test(beforeFault)))) {
    if (value === '') return plain ? { field, plain } : undefined
    if (place === undefined) return { field, plain, value }
    return {
      field,
      plain,
      value,
      edit: { now: value.replace(/^[^\dA-Za-z]*(?=[\dA-Za-z]+$)/, ''), place: place.place },
    }
  }
  const swap = readEdit(beforeFault, true)
  return swap === undefined
    ? undefined
    : { field, plain: true, edit: { ...swap, ...(place && { place: place.place }) } }
}

function unnamed(said: string, admits: boolean): Correction | undefined {
  const edit = readEdit(said, true)
  if (edit !== undefined) return { plain: admits, edit, ...value(said) }
  const verb = VERB.exec(said)?.[0] ?? ''
  if (!admits && verb === '') return undefined
  return NOTHING.test(said) ? { plain: admits } : { plain: admits, ...value(said) }
}

const value = (said: string): { value: string } => ({ value: unquoted(said.replace(VERB, '')) })

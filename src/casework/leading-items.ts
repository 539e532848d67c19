import { halfWidth } from './half-width.ts'
import { mentionsIn } from './refer.ts'

/** Figures that tell a time, not an item. */
const TIMES =
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?|\d{1,2}月(?:\d{1,2}[日号])?|\d{1,3}个?(?:工作日|天|月|周|星期|年)/g
/** Between two items of one order there are only spaces and marks of enumeration. */
const BETWEEN = /^[\s、,，和与及跟]*$/
/** Characters that may stand before the first item. */
const BEFORE = 4
const PARTICLES = /^(?:[号件条]|这件)*(?:的)?[\s,，。.；;、:：]*/

/** The items named first and what is said of them: `3 明年6月底前完工` -> `3`, `明年6月底前完工`. */
export function leadingItems(text: string): { readonly items: string; readonly rest: string } {
  const apart = halfWidth(text).replace(TIMES, (time) => '□'.repeat(time.length))
  const mentions = mentionsIn(apart)
  const [first] = mentions
  if (first === undefined || first.from > BEFORE) return { items: '', rest: text.replace(PARTICLES, '').trim() }
  let end = first.to
  for (const mention of mentions.slice(1)) if (BETWEEN.test(apart.slice(end, mention.from))) end = mention.to
  return { items: apart.slice(first.from, end), rest: text.slice(end).replace(PARTICLES, '').trim() }
}

/** Distance between the full-width forms `！`..`～` and `!`..`~`. */
const SHIFT = 0xfee0

/** Full-width letters, digits, dashes and spaces in their narrow form, of the same length; Chinese marks stay. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ－＿＝／]|　/g, (c) =>
    c === '　' ? ' ' : String.fromCharCode(c.charCodeAt(0) - SHIFT),
  )
}

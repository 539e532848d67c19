/** Characters of a text on one screen: with a title and a menu it stays below the 2,048 bytes of the shortest channel. */
export const SCREEN = 420

/** A long text in pieces that end with a sentence where one ends, else with a part of one; joined they are the text, character by character. */
export function foldText(text: string, room = SCREEN): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const sentence of text.split(/(?<=[\n。；！？])/u)) {
    if (part !== '' && part.length + sentence.length > room) {
      parts.push(part)
      part = ''
    }
    part += sentence
    while (part.length > room) {
      const cut = breathIn(part, room)
      parts.push(part.slice(0, cut))
      part = part.slice(cut)
    }
  }
  return part === '' && parts.length > 0 ? parts : [...parts, part]
}

/** Where a sentence that is longer than a screen is cut: behind its last comma that still fits, if there is one. */
function breathIn(part: string, room: number): number {
  const comma = Math.max(...[...'，、：,'].map((mark) => part.lastIndexOf(mark, room - 1)))
  if (comma >= room / 2) return comma + 1
  return endsInHalf(part, room) ? room - 1 : room
}

/** Whether a cut here would part the two halves of one character. */
const endsInHalf = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at - 1))

import type { Wire } from '../../src/ports/channel.ts'

/** Narrower is unreadable; then the terminal may break the lines itself. */
const MIN_COLUMNS = 24

/** Everything that could steer a terminal, except the line break: what citizens wrote is shown here too. */
const STEERING = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu

/** Chinese characters, kana, full-width forms and pictures take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u
/** Marks that must not begin a line. */
const NO_START = /[，。；：、！？）》”’」』】…,.;:!?)\]]/u

export function widthOf(text: string): number {
  return [...text].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)
}

/** Breaks one line so that none is wider than `columns`, between words of Latin script where possible. */
function wrapLine(line: string, columns: number): string[] {
  const out: string[] = []
  let held = ''
  for (const piece of line.match(/[!-~]+|\s+|./gu) ?? []) {
    if (held !== '' && widthOf(held) + widthOf(piece) > columns && !NO_START.test(piece)) {
      out.push(held.trimEnd())
      held = piece.trimStart()
    } else held += piece
  }
  return [...out, held]
}

/**
 * A message as lines of a terminal: the speaker once, all further lines indented below the first one's words.
 * Without `columns` (a pipe) lines stay as long as they are.
 * @example encode({ text: '请选：\n1 问法规', choices: [] }, '小助手: ', 80) // '小助手: 请选：\n        1 问法规\n'
 */
export function encode(wire: Wire, prefix: string, columns?: number): string {
  const indent = ' '.repeat(widthOf(prefix))
  const room = columns === undefined || columns - indent.length < MIN_COLUMNS ? undefined : columns - indent.length
  const lines = wire.text
    .replaceAll('\t', ' ')
    .replace(STEERING, '')
    .split('\n')
    .flatMap((line) => (room === undefined ? [line] : wrapLine(line, room)))
  return `${lines.map((line, i) => (i === 0 ? prefix + line : line === '' ? '' : indent + line)).join('\n')}\n`
}

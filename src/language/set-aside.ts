/** Shorter words of people stand in words of ours by chance. */
const LEAST_QUOTED = 2
/** Characters that no text has (private use); one stands for words of people while the rest is read. */
const FIRST_MARK = 0xe000
const MARKS = 0x1900

/** Takes words of people out of a text, longest first, and puts them back into what was made of it. */
export function setAside(
  text: string,
  quoted: readonly string[],
): readonly [text: string, back: (said: string) => string] {
  const lines = quoted.flatMap((words) => words.split('\n')).filter((words) => words.trim().length >= LEAST_QUOTED)
  const words = [...new Set(lines)].sort((a, b) => b.length - a.length).slice(0, MARKS)
  const markOf = (n: number): string => String.fromCharCode(FIRST_MARK + n)
  return [
    words.reduce((rest, one, n) => rest.replaceAll(one, markOf(n)), text),
    (said) => words.reduce((rest, one, n) => rest.replaceAll(markOf(n), () => one), said),
  ]
}

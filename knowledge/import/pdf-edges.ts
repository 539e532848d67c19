import type { PageLine } from './pdf-lines.ts'

/** Lines at the top and at the bottom of a page that may be its header or footer. */
const EDGE = 2
const PAGE_NUMBER =
  /^[-—–·•\s]*(?:第\s*)?[\d０-９]{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?[\d０-９]{1,4}\s*页?)?[-—–·•\s]*$|^第\s*[一二三四五六七八九十百]{1,5}\s*页.{0,8}$|^page\s*\d+(\s*of\s*\d+)?$/i

/** Takes off page numbers, and headers and footers that come again on at least half of the pages. */
export function edgesOff(pages: readonly (readonly PageLine[])[]): {
  readonly pages: readonly (readonly PageLine[])[]
  readonly notes: readonly string[]
} {
  const times = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1)
  const often = Math.max(2, pages.length / 2)
  const taken = new Set<string>()
  let numbers = 0
  const kept = pages.map((lines) => {
    const edges = new Set(edgesOf(lines))
    return lines.filter((line) => {
      if (!edges.has(line)) return true
      if (PAGE_NUMBER.test(line.text)) numbers += 1
      else if ((times.get(keyOf(line)) ?? 0) >= often && !/^第.{1,9}条/.test(line.text)) taken.add(line.text)
      else return true
      return false
    })
  })
  const [first] = taken
  return {
    pages: kept,
    notes: [
      ...(first === undefined ? [] : [`每页重复的页眉页脚没有收入，例如“${first}”`]),
      ...(numbers === 0 ? [] : [`页码${numbers}处没有收入`]),
    ],
  }
}

function edgesOf(lines: readonly PageLine[]): PageLine[] {
  const down = lines.toSorted((a, b) => b.y - a.y)
  return down.length <= 2 * EDGE ? down : [...down.slice(0, EDGE), ...down.slice(-EDGE)]
}

/** A header is known by its beginning: its end may be cut off to make room for the number of the page. */
const HEADER_SIGNS = 16

const keyOf = ({ text }: PageLine): string =>
  text
    .replace(/[\d０-９]+/g, '#')
    .replace(/\s+/g, '')
    .slice(0, HEADER_SIGNS)

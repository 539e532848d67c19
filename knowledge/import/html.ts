import { toText } from 'hast-util-to-text'
import rehypeParse from 'rehype-parse'
import { VFile } from 'vfile'
import type { SourceText } from './source-text.ts'

/** What this file needs to know of a parsed page. */
interface Piece {
  readonly type: string
  readonly tagName?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly children?: readonly Piece[]
  readonly value?: string
  readonly position?: { readonly start: { readonly line: number } }
}

const SILENT = new Set(
  'head script style template noscript svg math iframe object embed canvas audio video button select textarea input dialog'.split(
    ' ',
  ),
)
const FURNITURE = new Set(['nav', 'aside', 'footer'])
const FURNITURE_NAME =
  /^(nav|navbar|menu|breadcrumbs?|crumbs?|share|footer|sidebar|related|copyright|advert|ads?|banner|toolbar|pager|pagination)$/
const BLOCK = new Set(
  'html body main article section div header hgroup p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr blockquote pre center form fieldset figure figcaption address details summary nav aside footer hr'.split(
    ' ',
  ),
)
const ARTICLE = /第[一二三四五六七八九十百零〇\d]{1,8}条/
const ARTICLE_START = /^[#\s]*第[一二三四五六七八九十百零〇\d]{1,8}条/
const TABLE = '条文里有表格，表格里的文字按行收入，请对照原文'
const PICTURE = '条文里有图片，图片里的文字没有收入'
/** Deeper pages are not written by people; reading them would use up the stack. */
const DEPTH_LIMIT = 400

export interface Page extends SourceText {
  /** Runs of text that a browser does not show. */
  readonly hidden: number
}

/** Reads a page into its lines, one for each block, with the lines of the file on which they begin. Nothing is fetched. */
export function readHtml(text: string, unit: '行' | '段' = '行'): Page {
  const found: { text: string; at: number }[] = []
  const notes = new Map<string, number[]>()
  let hidden = 0
  let began = false
  const note = (say: string, at: number): void => void notes.set(say, [...(notes.get(say) ?? []), at])

  function walk(piece: Piece, depth: number): void {
    const at = piece.position?.start.line ?? 0
    if (piece.type === 'comment' || piece.type === 'doctype') return
    if (piece.type === 'element' && isSilent(piece)) return
    if (isHidden(piece)) {
      if (wordsOf(piece).trim() !== '') hidden += 1
      return
    }
    if (isFurniture(piece) && !ARTICLE.test(wordsOf(piece))) {
      if (wordsOf(piece).trim() !== '') note('网页的导航、页脚等没有收入', at)
      return
    }
    if (depth > DEPTH_LIMIT) {
      note('嵌套太深的内容没有收入', at)
      return
    }
    if (piece.tagName === 'table' && began && !holdsArticles(piece)) note(TABLE, at)
    if (piece.tagName === 'tr' || !hasBlocks(piece)) {
      add(piece, [piece], at)
      return
    }
    let run: Piece[] = []
    const flush = (): void => {
      if (run.length > 0) add(undefined, run, run[0]?.position?.start.line ?? at)
      run = []
    }
    for (const child of piece.children ?? []) {
      if (child.type === 'element' && (BLOCK.has(child.tagName ?? '') || hasBlocks(child))) {
        flush()
        walk(child, depth + 1)
      } else if (child.type === 'element' || child.type === 'text') run.push(child)
    }
    flush()
  }

  function add(block: Piece | undefined, run: readonly Piece[], at: number): void {
    const shown: Piece = { type: 'root', children: run.map((one) => prune(one, () => (hidden += 1))) }
    if (began && unit === '行' && run.some(hasPicture)) note(PICTURE, at)
    const mark = /^h[1-6]$/.test(block?.tagName ?? '') ? (block?.tagName === 'h1' ? '# ' : '## ') : ''
    for (const line of toText(shown as Parameters<typeof toText>[0]).split('\n')) {
      const clean = line.replace(/<!--/g, '＜!--').trim()
      began ||= ARTICLE_START.test(clean)
      if (clean !== '') found.push({ text: mark + clean, at })
    }
  }

  walk(parse(text), 0)
  const lines = found.map((one) => one.text)
  const told = [...notes].map(
    ([say, at]) => `${say}（${unit === '行' ? `第${[...new Set(at)].slice(0, 8).join('、')}行` : `${at.length}处`}）`,
  )
  return { lines, unit, at: found.map((one, i) => (unit === '行' ? one.at : i + 1)), notes: told, hidden }
}

/** rehype-parse is made for a pipeline; it only needs somewhere to leave its parser. */
function parse(text: string): Piece {
  const pipeline: { data: () => object; parser?: (text: string, file: VFile) => unknown } = { data: () => ({}) }
  rehypeParse.call(pipeline as never, { fragment: false })
  return pipeline.parser?.(text, new VFile(text)) as Piece
}

function hasBlocks(piece: Piece): boolean {
  return (piece.children ?? []).some(
    (child) => child.type === 'element' && (BLOCK.has(child.tagName ?? '') || hasBlocks(child)),
  )
}

/** A table that a page is laid out with holds whole articles; one inside an article holds its own rows. */
const holdsArticles = (piece: Piece): boolean =>
  (piece.children ?? []).some((child) => ARTICLE_START.test(wordsOf(child).trim()) || holdsArticles(child))

const hasPicture = (piece: Piece): boolean =>
  piece.tagName === 'img' || (!isSilent(piece) && (piece.children ?? []).some(hasPicture))

/** A copy without what is not shown. */
function prune(piece: Piece, onHidden: () => void): Piece {
  const children = piece.children?.flatMap((child) => {
    if (child.type === 'element' && isSilent(child)) return []
    if (!isHidden(child)) return [prune(child, onHidden)]
    onHidden()
    return []
  })
  return children === undefined ? piece : { ...piece, children }
}

const isSilent = ({ tagName = '' }: Piece): boolean => SILENT.has(tagName)

function isHidden({ properties = {} }: Piece): boolean {
  if (properties.hidden !== undefined && properties.hidden !== false) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])/i.test(
    String(properties.style ?? ''),
  )
}

function isFurniture({ tagName = '', properties = {} }: Piece): boolean {
  if (FURNITURE.has(tagName) || properties.role === 'navigation') return true
  const names = [properties.id, properties.className].flat().filter((name) => typeof name === 'string')
  return names.some((name) =>
    name
      .toLowerCase()
      .split(/[-_\s]/)
      .some((part) => FURNITURE_NAME.test(part)),
  )
}

function wordsOf(piece: Piece): string {
  if (isSilent(piece)) return ''
  return piece.value ?? (piece.children ?? []).map(wordsOf).join('')
}

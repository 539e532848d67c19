import { extname } from 'node:path'
import type { Unreadable } from './source-text.ts'
import { listZip, openEntry, writeZip, type ZipEntry } from './zip.ts'

const MB = 1024 * 1024
/** A Word document with pictures has some dozens of parts. */
const ENTRY_LIMIT = 2_000
/** The longest code of China, 110,000 characters, takes about 4 MB of markup. */
const XML_LIMIT = 12 * MB
/** Pictures and fonts are packed already, so a package hardly grows; only bombs grow more. */
const GROWTH_LIMIT = 100
const NESTED = new Set(['.zip', '.rar', '.7z', '.gz', '.docx', '.jar', '.exe'])
/** What the text needs; everything else in the package is never opened. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\d*\.xml\.rels)$/

const BROKEN = '压缩结构不完整，没有导入。请用 Word 打开后另存为 docx'

export interface WordPackage {
  /** The same document with nothing in it but the parts that the text needs. */
  readonly clean: Buffer
  readonly notes: readonly string[]
}

/** Checks a Word document without believing what it says of itself, and leaves out all that is not text. */
export async function openWord(bytes: Buffer): Promise<WordPackage | Unreadable> {
  const entries = listZip(bytes)
  if (entries === undefined) return { reason: BROKEN }
  const reason = suspicion(entries, bytes.length)
  if (reason !== undefined) return { reason }
  const parts = new Map<string, Buffer>()
  for (const entry of entries.filter(({ name }) => NEEDED.test(name))) {
    const body = await openEntry(bytes, entry)
    if (body === undefined || parts.has(entry.name)) return { reason: BROKEN }
    if (declares(body)) return { reason: '里面有外部实体声明，可能有害，没有导入。请用 Word 打开后另存为 docx' }
    parts.set(entry.name, body)
  }
  const main = [...parts.keys()].find((name) => /^word\/document\d*\.xml$/.test(name))
  if (main === undefined || !parts.has('[Content_Types].xml')) return { reason: '不是 Word 文档，没有导入。请核对文件' }
  if (/第%1条/.test(parts.get('word/numbering.xml')?.toString('utf8') ?? ''))
    return { reason: '条号是 Word 的自动编号，读不出来，没有导入。请另存为 PDF 再导入，或把编号转成文字' }
  const { xml, hidden } = withoutHidden(parts.get(main)?.toString('utf8') ?? '')
  parts.set(main, Buffer.from(xml))
  return { clean: writeZip(parts), notes: notesOn(entries, parts, hidden) }
}

function suspicion(entries: readonly ZipEntry[], size: number): string | undefined {
  if (entries.length > ENTRY_LIMIT) return `里面有${entries.length}个文件，不像 Word 文档，没有导入`
  if (entries.some(({ encrypted }) => encrypted)) return '有密码，打不开，没有导入。请去掉密码后另存'
  if (entries.some(({ link }) => link)) return '里面有指向别处的链接，可能有害，没有导入'
  if (entries.some(({ name }) => escapes(name))) return '里面有指向外部文件夹的文件，可能有害，没有导入'
  if (entries.some(({ name }) => NESTED.has(extname(name).toLowerCase()) && !name.startsWith('word/embeddings/')))
    return '里面还有压缩包或程序，没有导入。请用 Word 打开后另存为 docx'
  const unpacked = entries.reduce((sum, one) => sum + one.size, 0)
  const xml = entries.filter(({ name }) => NEEDED.test(name)).reduce((sum, one) => sum + one.size, 0)
  if (xml > XML_LIMIT || unpacked > Math.max(XML_LIMIT, size * GROWTH_LIMIT))
    return `展开后太大，没有导入。正文最多${XML_LIMIT / MB}MB，请拆成几个文件`
  return undefined
}

function escapes(name: string): boolean {
  return name.split(/[\\/]/).includes('..') || /^[\\/]|^[A-Za-z]:|\0/.test(name)
}

/** A document type may name outside files; Word never writes one. The sign `<` may stand in two encodings. */
function declares(body: Buffer): boolean {
  const start = body.subarray(0, 2).toString('hex')
  const text = body.toString(start === 'fffe' ? 'utf16le' : 'latin1')
  return /<!(?:DOCTYPE|ENTITY)/i.test(start === 'feff' ? text.replaceAll('\0', '') : text)
}

const HIDDEN_RUN =
  /<w:r(?:\s[^>]*)?>(?:(?!<\/w:r>)[\s\S])*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<\/w:r>)[\s\S])*?<\/w:r>/g

function withoutHidden(xml: string): { readonly xml: string; readonly hidden: number } {
  let hidden = 0
  const shown = xml.replace(HIDDEN_RUN, (run) => {
    if (/<w:t[\s>]/.test(run)) hidden += 1
    return ''
  })
  return { xml: shown, hidden }
}

function notesOn(entries: readonly ZipEntry[], parts: ReadonlyMap<string, Buffer>, hidden: number): string[] {
  const links = [...parts].flatMap(([name, body]) =>
    name.endsWith('.rels')
      ? [...body.toString('utf8').matchAll(/<Relationship\b[^>]*>/g)].filter(([tag]) =>
          /TargetMode="External"/i.test(tag),
        )
      : [],
  )
  const odd = links.flatMap(([tag]) => /Target="((?:javascript|file|data|vbscript):[^"]{0,40})/i.exec(tag)?.[1] ?? [])
  const pictures = entries.filter(({ name }) => name.startsWith('word/media/')).length
  const changes = /<w:(?:ins|del)\s/.test(parts.get('word/document.xml')?.toString('utf8') ?? '')
  return [
    ...(entries.some(({ name }) => /vbaProject/i.test(name)) ? ['文件里有宏，没有打开，只读了文字'] : []),
    ...(entries.some(({ name }) => name.startsWith('word/embeddings/')) ? ['文件里嵌有别的文件，没有打开'] : []),
    ...(links.length > 0
      ? [`文件里有${links.length}处指向外部的链接，没有打开${odd.length > 0 ? `，其中有：${odd.join('、')}` : ''}`]
      : []),
    ...(hidden > 0 ? [`文件里有${hidden}处隐藏文字，没有收入，请对照原文`] : []),
    ...(pictures > 0 ? [`文件里有${pictures}张图片，图片里的文字没有收入`] : []),
    ...(changes ? ['文件里有修订痕迹，按接受全部修订后的样子读取，请核对'] : []),
  ]
}

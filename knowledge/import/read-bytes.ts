import { decode } from './decode.ts'
import type { FormatName } from './formats.ts'
import type { ImportOptions, Parsed } from './result.ts'
import type { SourceText, Unreadable } from './source-text.ts'

/** Loads the library of a format, so that its time is not counted as the time of reading. */
export async function prepare(name: FormatName): Promise<void> {
  if (name === 'pdf') await import('./pdf.ts')
  if (name === 'docx') await import('./docx.ts')
  if (name === 'html') await import('./html.ts')
  await import('./regulation.ts')
}

/** Reads the bytes of one file into articles. The libraries are loaded only for the formats that need them. */
export async function readBytes(
  name: FormatName,
  file: string,
  bytes: Buffer,
  options: ImportOptions,
): Promise<Parsed> {
  if (name === 'pdf') return articlesOf(file, await (await import('./pdf.ts')).readPdf(bytes), options)
  if (name === 'docx') return articlesOf(file, await (await import('./docx.ts')).readDocx(bytes), options)
  if (name === 'jsonl') return (await import('./json-lines.ts')).readJsonLines(file, bytes, options)
  const decoded = decode(bytes)
  if (decoded === undefined) return { reason: '不是 UTF-8 编码，也不是 GB18030，没有导入。请另存为 UTF-8' }
  const { text, note } = decoded
  if (text.trim() === '') return { reason: '是空文件，没有导入' }
  if (name === 'csv') return noted(await (await import('./csv.ts')).readCsv(file, text, options), note)
  return noted(await articlesOf(file, await linesOf(name, text), options), note)
}

async function linesOf(name: FormatName, text: string): Promise<SourceText> {
  if (name === 'html') {
    const page = (await import('./html.ts')).readHtml(text)
    return page.hidden === 0
      ? page
      : { ...page, notes: [...page.notes, `网页里有${page.hidden}处不显示的文字，没有收入`] }
  }
  const plain = await import('./plain-text.ts')
  return name === 'md' ? plain.readMarkdown(text) : plain.readPlain(text)
}

async function articlesOf(file: string, source: SourceText | Unreadable, options: ImportOptions): Promise<Parsed> {
  if ('reason' in source) return source
  return (await import('./regulation.ts')).readRegulation(file, source, options)
}

function noted(parsed: Parsed, note: string | undefined): Parsed {
  return note === undefined || 'reason' in parsed
    ? parsed
    : { ...parsed, warnings: [...parsed.warnings, { say: note }] }
}

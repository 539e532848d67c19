import { listZip, openEntry } from '../../knowledge/import/zip.ts'

/** One part of an office file, as text. */
export async function partOf(file: Uint8Array, name: string): Promise<string> {
  const bytes = Buffer.from(file)
  const entry = listZip(bytes)?.find((one) => one.name === name)
  if (entry === undefined) throw new Error(`no ${name} in the file`)
  return String(await openEntry(bytes, entry))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name?: string) =>
      code === undefined ? (ENTITIES[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
    )

/** Cells of every table of a Word file. */
export async function tablesIn(docx: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  const xml = await partOf(docx, 'word/document.xml')
  return [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map(([row]) =>
      [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => plain(cell)),
    ),
  )
}

/** Text of a Word file, a paragraph a line. */
export async function textIn(docx: Uint8Array): Promise<string> {
  const xml = await partOf(docx, 'word/document.xml')
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) => plain(paragraph)).join('\n')
}

/** Cells of the first sheet of a spreadsheet, by their place; and whether any cell is a formula. */
export async function sheetIn(
  xlsx: Uint8Array,
): Promise<{ readonly rows: readonly (readonly string[])[]; readonly formulas: number }> {
  const strings = await partOf(xlsx, 'xl/sharedStrings.xml').catch(() => '')
  const shared = [...strings.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, text]) => plain(text as string))
  const xml = await partOf(xlsx, 'xl/worksheets/sheet1.xml')
  const rows = [...xml.matchAll(/<row[ >][\s\S]*?<\/row>/g)].map(([row]) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, attributes = '', body = '']) => {
      const value = plain(body.replace(/<f[ >][\s\S]*?<\/f>/g, ''))
      return attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value
    }),
  )
  return { rows, formulas: (xml.match(/<f[ >/]/g) ?? []).length }
}

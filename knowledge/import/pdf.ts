import { getDocumentProxy } from 'unpdf'
import { edgesOff } from './pdf-edges.ts'
import { linesOf, type PageLine, type Piece } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import type { SourceText, Unreadable } from './source-text.ts'

/** The longest code of China fills some 200 pages. */
const PAGE_LIMIT = 500
/** Fewer signs a page are stamps and page numbers on pictures. */
const SIGNS_A_PAGE = 8
const QUIET = 0

/** Reads the paragraphs of a PDF file. Nothing in it is run and nothing is fetched. */
export async function readPdf(bytes: Buffer): Promise<SourceText | Unreadable> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: QUIET,
  }).catch((error: unknown) => error as { name?: string })
  if (!('numPages' in pdf)) return { reason: sayFailure(pdf.name) }
  if (pdf.numPages > PAGE_LIMIT) return { reason: `有${pdf.numPages}页，没有导入。一个文件最多${PAGE_LIMIT}页，请拆开` }
  const pages: PageLine[][] = []
  let slanted = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const { lines, aside } = linesOf(
      items.flatMap((item): Piece[] => ('str' in item ? [item] : [])),
      number,
    )
    pages.push(lines)
    slanted += aside
    page.cleanup()
  }
  const signs = pages.flat().reduce((sum, { text }) => sum + text.length, 0)
  if (signs < SIGNS_A_PAGE * pages.length)
    return { reason: '里面读不出文字，像是扫描的图片或没有嵌入字体，没有导入。请先做文字识别，或换一份文字版' }
  const body = edgesOff(pages)
  const { lines, at, doubtful } = paragraphsOf(body.pages)
  const notes = [
    ...body.notes,
    ...(slanted > 0 ? [`斜排的文字（如水印）有${slanted}处，没有收入`] : []),
    ...(doubtful.length > 0 ? [`第${doubtful.join('、')}页有的句子是否另起一段看不出来，请对照原文`] : []),
  ]
  return { lines, at, unit: '页', notes }
}

function sayFailure(name: string | undefined): string {
  if (name === 'PasswordException') return '有密码，打不开，没有导入。请去掉密码后另存'
  return '文件不完整或已损坏，打不开，没有导入。请换一份完好的文件'
}

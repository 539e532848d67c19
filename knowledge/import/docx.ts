import { readHtml } from './html.ts'
import type { SourceText, Unreadable } from './source-text.ts'
import { openWord } from './word-package.ts'

/** Word styles that offices use for titles; chapters are known by their words. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='标题'] => h1:fresh", 'u => u', 'strike => s']
const NOTE_MARK = /<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">[^<]*<\/a><\/sup>/g
const NOTE = /<li id="(?:foot|end)note-[^"]*">[\s\S]*?<\/li>/g

/** Reads the paragraphs of a Word document. Pictures, links, macros, comments, notes and hidden text stay outside. */
export async function readDocx(bytes: Buffer): Promise<SourceText | Unreadable> {
  const word = await openWord(bytes)
  if ('reason' in word) return word
  // Loaded only now: what was refused above costs no time.
  const { default: mammoth } = await import('mammoth')
  const nothing = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const { value } = await mammoth.convertToHtml(
    { buffer: word.clean },
    { styleMap: STYLES, convertImage: nothing, externalFileAccess: false, includeEmbeddedStyleMap: false },
  )
  const notes = value.match(NOTE)?.length ?? 0
  const page = readHtml(value.replace(NOTE_MARK, '').replace(NOTE, ''), '段')
  return {
    ...page,
    notes: [...word.notes, ...page.notes, ...(notes > 0 ? [`有${notes}条脚注，没有收入`] : [])],
  }
}

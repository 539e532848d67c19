import { writeFile } from 'node:fs/promises'
import { type DraftFile, nameOf, readDraft } from '../../knowledge/import/draft.ts'
import { draftPage } from '../../knowledge/import/draft-page.ts'
import { WrongInput } from './report.ts'

/** Articles shown of one chapter; a screen holds no more. */
const NAMED = 8

/** What would be published of a file. @throws {WrongInput} everything that is wrong with it, one line each */
export async function checkDraft(file: string): Promise<DraftFile> {
  const result = await readDraft(file)
  if (result.ok) return result.draft
  throw new WrongInput([`${file} 有${result.faults.length}处要改：`, ...result.faults].join('\n'))
}

/** Writes the draft as a page to be filled in. @throws {WrongInput} it is there already, or would not hold the same words */
export async function writePage(draft: DraftFile, to: string): Promise<void> {
  const page = draftPage(draft)
  if (page === undefined) throw new WrongInput(`${draft.file} 的条文不能原样写成 md，没有写。请用办公软件另存后再试。`)
  await writeFile(to, page, { flag: 'wx' }).catch((error: { readonly code?: string }) => {
    throw new WrongInput(error.code === 'EEXIST' ? `${to} 已经有了，没有改动。` : `${to} 写不进去，请核对位置和权限。`)
  })
}

export function printDraft(draft: DraftFile, print: (line: string) => void): void {
  const { clauses, chapters, paragraphs, items } = draft
  print(`《${draft.title}》${draft.reading}`)
  print(
    `${chapters.length === 0 ? '' : `${chapters.length}个章节，`}${clauses.length}条，${paragraphs}款，${items}项。发布时就是这些，一字不改。`,
  )
  for (const chapter of chapters.length === 0 ? [undefined] : chapters) {
    const own = clauses.filter((clause) => clause.chapter === chapter)
    const names = own.slice(0, NAMED).map(nameOf).join('、')
    print(
      `　　${chapter === undefined ? '' : `${chapter}：`}${names}${own.length > NAMED ? `……共${own.length}条` : ''}`,
    )
  }
  if (!draft.titled) print('注意　文件里没有写标题，这里用的是文件名；交来时请用 --title 写明')
  for (const note of draft.notes) print(`注意　${note}`)
}

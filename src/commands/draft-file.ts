import { access } from 'node:fs/promises'
import { loadDraft } from '../../knowledge/load/draft.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { checkDraft } from './consultation-check.ts'
import { type GivenHead, HEAD_OPTIONS, headOf } from './draft-head.ts'
import { listFaults } from './office.ts'
import { WrongInput } from './report.ts'

/**
 * One reading of a draft from its file (.md .txt .docx .pdf .html), read through the importer with its limits.
 * @throws {WrongInput} every mistake, with its line where there is one and how to mend it
 */
export async function readDraft(
  path: string,
  given: GivenHead,
  knowledge: Pick<Knowledge, 'content' | 'consultation'>,
  people: Pick<Store['people'], 'list'>,
): Promise<{ readonly draft: Consultation; readonly notes: readonly string[] }> {
  await access(path).catch(() => {
    throw new WrongInput(`打不开 ${path}，请核对文件的位置。`)
  })
  const file = await checkDraft(path)
  const own = { reading: file.reading, ...(file.titled ? { title: file.title } : {}) }
  const head = await headOf(path, own, given, (id) => knowledge.consultation(id))
  const read = loadDraft(head, file.clauses, knowledge.content, await people.list())
  if (read.draft !== undefined) return { draft: read.draft, notes: file.notes }
  const faults = read.faults.map((fault) =>
    fault.line === 0 ? { file: optionOf(fault.problem, given), problem: fault.problem, mend: fault.mend } : fault,
  )
  throw new WrongInput(`草案没有交来，有${faults.length}处要改：\n${listFaults(faults)}`)
}

/** The option in which a mistake was made, as far as its sentence names the key or the value. */
function optionOf(problem: string, given: GivenHead): string {
  const named = ([, key]: readonly [string, string]): boolean =>
    problem.includes(`“${key}”`) || (given[key] !== undefined && problem.includes(given[key]))
  const [option] = Object.entries(HEAD_OPTIONS).find(named) ?? []
  return option === undefined ? '选项' : `--${option}`
}

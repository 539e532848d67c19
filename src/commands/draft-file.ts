import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { loadDraft } from '../../knowledge/load/draft.ts'
import type { Consultation } from '../domain/consultation.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { listFaults } from './office.ts'
import { WrongInput } from './report.ts'

/** One reading of a draft from its file. @throws {WrongInput} every mistake with its line and how to mend it */
export async function readDraft(
  path: string,
  knowledge: Pick<Knowledge, 'content'>,
  people: Pick<Store['people'], 'list'>,
): Promise<Consultation> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw new WrongInput(`打不开 ${path}，请核对文件的位置。`)
  const read = loadDraft({ file: `consultations/${basename(path)}`, text }, knowledge.content, await people.list())
  if (read.draft !== undefined) return read.draft
  throw new WrongInput(`草案没有交来，有${read.faults.length}处要改：\n${listFaults(read.faults)}`)
}

import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { namesOfStaff } from '../casework/describe.ts'
import { endOf, startOf } from '../domain/shanghai.ts'
import type { CountQuery } from '../ports/figures.ts'
import { type ExportCommand, exportCsv, exportScope, exportTrail, narrower } from '../report/export.ts'
import { type Chosen, chosenBy, dayGiven, namesKnown } from './chosen.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

export interface ExportOptions extends Chosen {
  readonly to: string
  readonly withContact?: boolean
  readonly by?: string
}

/**
 * Writes a file that only its owner can read; it has its name once it is complete. What is taken out is in the trail first.
 * @returns how many submissions it holds
 * @throws {WrongInput} an option is wrong, the file exists, or the person named may not take this out
 */
export async function exportTo(options: ExportOptions, office: Office, at: number): Promise<number> {
  const { to, from, until, withContact = false } = options
  if (existsSync(to)) throw new WrongInput(`${to} 已经存在，请换一个文件名。`)
  const knowledge = await namesKnown(office.store)
  const asked: CountQuery = {
    ...chosenBy(options, knowledge.content),
    ...(from === undefined ? {} : { filedFrom: startOf(dayGiven(from)) }),
    ...(until === undefined ? {} : { filedBefore: endOf(dayGiven(until)) }),
  }
  const command: ExportCommand = withContact ? 'export-contact' : 'export'
  const { who, scope } = await whoExports(options, command, office)
  const allowed = { ...asked, scope: narrower(asked.scope, scope) }
  if (allowed.scope.length === 0) throw new WrongInput(`${options.by}没有导出这个站点的权限。`)
  await office.store.commit([exportTrail(who, command, allowed, at)])
  const part = `${to}.part`
  try {
    const names = await namesOfStaff(office.store)
    const pieces = exportCsv(allowed, { store: office.store, knowledge, names, withContact })
    await pipeline(Readable.from(pieces), createWriteStream(part, { flags: 'wx', mode: 0o600 }))
    await rename(part, to)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new WrongInput(`${part} 已经存在：可能还有一次导出在写。不是的话请删掉它。`)
    await rm(part, { force: true })
    if (code === 'ENOENT' || code === 'EACCES') throw new WrongInput(`写不了 ${to}，请换一个文件夹。`)
    throw cause
  }
  return office.store.submissions.count(allowed)
}

/** The person named; without one, whoever sits at the machine, who has the database in hand anyway. */
export async function whoExports({ by }: Pick<ExportOptions, 'by'>, command: ExportCommand, { store }: Office) {
  if (by === undefined) {
    if (command === 'export-contact') throw new WrongInput('带联系方式导出要写明由谁导出：--by 姓名')
    return { who: { id: 'command-line', role: '管理员', channel: 'command-line' }, scope: 'all' as const }
  }
  const person = (await store.people.list()).find((p) => p.name === by || p.id === by)
  if (person === undefined) throw new WrongInput(`没有叫“${by}”的工作人员。用 staff list 看名单。`)
  const scope = exportScope(person.grants, command)
  if (scope.length === 0) throw new WrongInput(`${by}没有${command === 'export' ? '' : '带联系方式'}导出的权限。`)
  return { who: { id: person.id, role: person.grants.map((g) => g.role).join('、'), channel: 'command-line' }, scope }
}

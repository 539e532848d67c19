import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { namesOfStaff } from '../casework/describe.ts'
import type { Person } from '../domain/person.ts'
import { endOf, startOf } from '../domain/shanghai.ts'
import type { CountQuery } from '../ports/figures.ts'
import type { Change } from '../ports/store.ts'
import { type ExportCommand, exportCsv, exportScope, exportTrail, narrower } from '../report/export.ts'
import { type Chosen, chosenBy, dayGiven, namesKnown } from './chosen.ts'
import type { Office } from './office.ts'
import { WrongInput } from './report.ts'

export interface ExportOptions extends Chosen {
  readonly to: string
  readonly withContact?: boolean
  readonly by?: string
  /** Who agreed to taking out contact data: somebody else than `by`. */
  readonly agreedBy?: string
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
  const { who, scope, agreed } = await whoExports(options, command, office)
  const allowed = { ...asked, scope: narrower(asked.scope, scope) }
  if (allowed.scope.length === 0) throw new WrongInput(`${options.by}没有导出这个站点的权限。`)
  await office.store.commit([...agreed(at), exportTrail(who, command, allowed, at)])
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

type Named = Pick<ExportOptions, 'by' | 'agreedBy'>

/**
 * The person named; without one, whoever sits at the machine, who has the database in hand anyway. Contact data takes a
 * second person, who is in the trail as well.
 */
export async function whoExports({ by, agreedBy }: Named, command: ExportCommand, { store }: Office) {
  if (by === undefined) {
    if (command === 'export-contact') throw new WrongInput('带联系方式导出要写明由谁导出：--by 姓名')
    const who = { id: 'command-line', role: '管理员', channel: 'command-line' }
    return { who, scope: 'all' as const, agreed: () => [] }
  }
  const people = await store.people.list()
  const called = (name: string): Person => {
    const found = people.find((p) => p.name === name || p.id === name)
    if (found === undefined) throw new WrongInput(`没有叫“${name}”的工作人员。用 staff list 看名单。`)
    return found
  }
  const person = called(by)
  const scope = exportScope(person.grants, command)
  if (scope.length === 0) throw new WrongInput(`${by}没有${command === 'export' ? '' : '带联系方式'}导出的权限。`)
  const who = { id: person.id, role: rolesOf(person), channel: 'command-line' }
  if (command === 'export') return { who, scope, agreed: () => [] }
  if (agreedBy === undefined) throw new WrongInput('带联系方式导出要另一位同志同意，请写明是谁：--agreed-by 姓名')
  const second = called(agreedBy)
  if (second.id === person.id) throw new WrongInput('同意导出的要是另一位同志。')
  const others = exportScope(second.grants, command)
  if (others !== 'all' && (scope === 'all' || !scope.every((station) => others.includes(station))))
    throw new WrongInput(`${agreedBy}没有同意带联系方式导出的权限。`)
  return { who, scope, agreed: (at: number): readonly Change[] => [agreement(second, person.id, at)] }
}

const rolesOf = ({ grants }: Person): string => grants.map(({ role }) => role).join('、')

const agreement = (second: Person, target: string, at: number): Change => ({
  do: 'audit',
  entry: {
    at,
    actorId: second.id,
    role: rolesOf(second),
    channel: 'command-line',
    command: 'export-agree',
    target,
    result: 'done',
  },
})

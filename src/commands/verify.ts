import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { KIND_NAME, type SubmissionKind } from '../domain/kind.ts'
import { sayTime } from '../domain/shanghai.ts'
import type { AttachmentStore } from '../ports/attachments.ts'
import type { ChainFault, ChainReport } from '../ports/chain.ts'
import { chainKeyOf } from '../privacy/chain.ts'
import { openStore, sqlitePathOf } from '../store/index.ts'
import { sealIn } from './office.ts'
import { WrongInput } from './report.ts'

export interface Verified {
  readonly ok: boolean
  readonly trail: ChainReport
  readonly submissions: ChainReport
  /** Pictures and documents that were handed in. */
  readonly files: Awaited<ReturnType<AttachmentStore['check']>>
  /** The end of the trail now. */
  readonly head: string
  /** Whether the end told before is still part of it; absent when none was asked about. */
  readonly holds?: boolean
}

/** Walks the trail and what was handed in. `head` is an end that an earlier run printed. @throws {Problem} `DATA_FOLDER`, `STORE_*` */
export async function verify(config: Config, head?: string): Promise<Verified> {
  const path = sqlitePathOf(config.databaseUrl)
  if (path !== undefined && !existsSync(path)) throw new WrongInput(`没有数据文件 ${path}，没有可以核验的记录。`)
  const seal = await sealIn(config.dataFolder)
  const store = await openStore({ url: config.databaseUrl, key: chainKeyOf(seal) })
  try {
    const { chains } = store
    const trail = await chains.trail()
    const submissions = await chains.submissions()
    const files = await store.attachments.check()
    const holds = head === undefined ? undefined : await chains.holds(head)
    const ok = trail.faults.length + submissions.faults.length + files.faults.length === 0 && holds !== false
    return { ok, trail, submissions, files, head: await chains.head(), ...(holds === undefined ? {} : { holds }) }
  } finally {
    await store.close()
  }
}

/** The report in sentences; `asked` is the end that was asked about, `showHead` prints the present one. */
export function printVerified(
  verified: Verified,
  print: (line: string) => void,
  { asked, showHead = false }: { readonly asked?: string; readonly showHead?: boolean } = {},
): void {
  const { trail, submissions, files, head, holds } = verified
  print(`审计记录：${sayRows(trail, '行')}`)
  for (const fault of trail.faults) print(`　${sayTrailFault(fault)}`)
  if (trail.faults[0]?.number === trail.before + 1 && trail.rows === trail.before) print(`　${OTHER_KEY}`)
  print(`提交事项：${sayRows(submissions, '条')}`)
  for (const fault of submissions.faults) print(`　${sayItemFault(fault)}`)
  if (files.files + files.faults.length > 0)
    print(`附件：${files.files}个完好${files.faults.length === 0 ? '。' : `，有${files.faults.length}处对不上：`}`)
  for (const { receipt, why } of files.faults)
    print(`　${receipt} 的附件${why === 'missing' ? '不见了' : '与交来时不一致'}。`)
  if (holds === true) print(`链头 ${asked} 仍在审计记录里，之后没有被截断或改写。`)
  if (holds === false) print(`链头 ${asked} 已不在审计记录里：记录被截断或改写过。`)
  if (showHead) print(`链头 ${head}\n请抄存在别处；以后用 verify --head ${head} 核对。`)
}

/** Every row fails alike when the key is not the one of then. */
const OTHER_KEY = '如果换过数据文件夹里的 secret.key，请放回当时的密钥文件再核验一次。'

function sayRows({ rows, before, faults }: ChainReport, unit: string): string {
  const old = before === 0 ? '' : `（其中${before}${unit}早于启用核验，只能保证启用以后没有改动）`
  return `${rows}${unit}完好${old}${faults.length === 0 ? '。' : `，有${faults.length}处对不上：`}`
}

const place = ({ at, what }: ChainFault): string =>
  [...(at === undefined ? [] : [sayTime(at)]), ...(what === undefined ? [] : [what])].join('，')

function sayTrailFault(fault: ChainFault): string {
  const row = `第${fault.number}行`
  if (fault.why === 'missing') return `${row}不见了${fault.what === undefined ? '' : `（其后一行：${place(fault)}）`}。`
  if (fault.why === 'end') return `${row}之后可能有记录被删掉：链尾的封记对不上。`
  return `${row}${fault.why === 'inserted' ? '是后来插进去的' : '被改动过'}${fault.at === undefined ? '' : `（${place(fault)}）`}。`
}

const SAID: Readonly<Record<ChainFault['why'], string>> = {
  changed: '与提交时不一致',
  missing: '不见了',
  inserted: '是后来插进去的',
  end: '之后可能有登记被删掉：链尾的封记对不上',
  unlisted: '没有登记在册',
}

function sayItemFault(fault: ChainFault): string {
  const [, kind, name = ''] = /^(draft|kind):(.*)$/.exec(fault.chain) ?? []
  const chain = kind === 'draft' ? `草案 ${name} 的意见` : (KIND_NAME[name as SubmissionKind] ?? fault.chain)
  const number = fault.why === 'unlisted' ? '' : `第${fault.number}条`
  return `${chain}${number}${SAID[fault.why]}${fault.what === undefined ? '' : `（${place(fault)}）`}。`
}

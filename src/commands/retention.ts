import { dayOf, type Instant, sayDay } from '../domain/shanghai.ts'
import { type Expired, KEPT_KINDS, type KeptKind } from '../ports/erasure.ts'
import type { OfficeSettings } from '../ports/knowledge.ts'
import type { Store } from '../ports/store.ts'
import { expiredNow, keptDays, wipePortion } from '../privacy/retention.ts'
import { contentOf } from '../upkeep/records.ts'

export interface Retention {
  readonly dryRun: boolean
  readonly kinds: readonly {
    readonly kept: KeptKind
    readonly days: number
    /** Everything that goes, or went. */
    readonly gone: readonly Expired[]
  }[]
}

const NAME: Readonly<Record<KeptKind, string>> = {
  contact: '联系方式（办结以后）',
  received: '收到的消息',
  sent: '发出的消息的文字',
  code: '过期的登录码',
  pass: '过期的接续码和关联码',
  unanswered: '没答上的问题',
  conversation: '没有下文的对话记录',
  booking: '接待和活动的报名（办完以后）',
  file: '发来没有提交的照片和文件',
}

/** Deletes what was kept long enough, or with `dryRun` only says what that is. */
export async function retention(
  { store }: { readonly store: Store },
  at: Instant,
  dryRun: boolean,
  given?: Pick<OfficeSettings, 'contactDays' | 'keptDays'>,
): Promise<Retention> {
  const settings = given ?? contentOf(await store.knowledge.approved()).settings
  const days = keptDays(settings)
  const kinds: Retention['kinds'][number][] = []
  for (const kept of KEPT_KINDS) {
    const gone = await expiredNow(store, kept, settings, at, Number.MAX_SAFE_INTEGER)
    if (!dryRun) await wipeAll(store, kept, settings, at)
    kinds.push({ kept, days: days[kept], gone })
  }
  return { dryRun, kinds }
}

async function wipeAll(
  store: Store,
  kept: KeptKind,
  settings: Pick<OfficeSettings, 'contactDays' | 'keptDays'>,
  at: Instant,
): Promise<void> {
  const changes = await wipePortion(store, kept, settings, at)
  if (changes.length === 0) return
  await store.commit(changes)
  return wipeAll(store, kept, settings, at)
}

export function printRetention({ dryRun, kinds }: Retention, print: (line: string) => void): void {
  for (const { kept, days, gone } of kinds) {
    print(`${NAME[kept]}（保留${days}天）：${dryRun ? '将删除' : '已删除'}${gone.length}条`)
    for (const { id, at } of gone) print(`  ${id}　${sayDay(dayOf(at))}`)
  }
  if (dryRun) print('这次只是列出，什么都没有删。')
}

import { loadContent } from '../../knowledge/index.ts'
import { yearsMissing } from '../casework/clock/years.ts'
import type { Config } from '../config.ts'
import { openAt } from '../consultation/describe.ts'
import { isProblem } from '../domain/problem.ts'
import { isStaff } from '../domain/role.ts'
import { dayOf } from '../domain/shanghai.ts'
import { sayWithoutAccount, withoutAccount } from '../people/without-account.ts'
import type { Store } from '../ports/store.ts'
import { breachesOf, sayBreach } from '../report/closed-loop.ts'
import { contentOf, DEFAULT_SETTINGS } from '../upkeep/records.ts'
import { channelFindings } from './doctor-channels.ts'
import type { Finding } from './finding.ts'
import { listFaults, openOffice } from './office.ts'

/** Looks at everything that must be right before citizens are let in. */
export async function examine(
  config: Config,
  now: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [...(await channelFindings(config, env))]
  const add = (level: Finding['level'], what: string): void => void findings.push({ level, what })
  const content = await loadContent(config.contentFolder, DEFAULT_SETTINGS)
  if (content.ok)
    add(
      'ok',
      `资料文件都能读：站点${content.content.stations.length}个，草案${content.content.consultations.length}部，问答${content.content.entries.length}条`,
    )
  else {
    add('fault', `资料文件有${content.faults.length}处要改：\n${listFaults(content.faults)}`)
    return findings
  }
  try {
    const { store } = await openOffice(config, now)
    const knowledge = contentOf(await store.knowledge.approved())
    add('ok', `数据可以读写：法规条文${knowledge.articles.length}条`)
    const year = Number(dayOf(now).slice(0, 4))
    const missing = yearsMissing(knowledge, now)
    if (missing.length > 0)
      add('fault', `没有${missing.join('、')}年的放假安排，接待日、期限和提醒会算错。请在资料文件夹的 holidays 里加上`)
    else if (!knowledge.holidays.some((h) => h.year === year + 1))
      add('warn', `还没有${year + 1}年的放假安排，公布后请加上`)
    else add('ok', '放假安排齐全')
    const waiting = (await store.knowledge.batches()).filter((b) => b.approvedBy === undefined)
    if (waiting.length > 0) add('warn', `有${waiting.length}批资料等核准：${waiting.map((b) => b.id).join('、')}`)
    const staff = (await store.people.list()).filter((p) => isStaff(p.grants))
    add(
      staff.length === 0 ? 'warn' : 'ok',
      staff.length === 0 ? '还没有工作人员。用 staff add 姓名 添加' : `工作人员${staff.length}人`,
    )
    const unreached = await withoutAccount(store.people, staff)
    if (unreached.length > 0) add('warn', sayWithoutAccount(unreached))
    const outbox = await store.outbox.count()
    add(
      outbox.dead + outbox.phone + outbox.expired > 0 ? 'warn' : 'ok',
      `待发消息${outbox.pending}条，等时机或等本人来说话再发${outbox.held}条，请电话告知${outbox.phone}条，没能告知${outbox.expired}条，没能送达${outbox.dead}条`,
    )
    const givenUp = await store.inbox.givenUp()
    if (givenUp > 0)
      add('warn', `没能处理的来信${givenUp}条，已告诉对方稍后再试；原因在日志里（a message could not be handled）`)
    for (const { level, what } of await loopFindings(store, knowledge, now)) add(level, what)
    add('ok', `正在征求意见的草案${openAt(knowledge.consultations, now).length}部`)
    await store.close()
  } catch (error) {
    add('fault', isProblem(error) ? error.say : `数据打不开：${error instanceof Error ? error.message : String(error)}`)
  }
  return findings
}

/** Whether everything received goes its way to the end; receipts of those that lie longest. */
async function loopFindings(
  store: Store,
  content: Parameters<typeof breachesOf>[2],
  now: number,
): Promise<readonly Finding[]> {
  const breaches = await breachesOf(store, 'all', content, now)
  if (breaches.length === 0) return [{ level: 'ok', what: '闭环检查：没有该办没办的' }]
  return breaches.map((breach) => ({ level: 'warn', what: `闭环检查：${sayBreach(breach)}` }))
}

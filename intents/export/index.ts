import { readFilter } from '../../src/casework/filter/read.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { Problem } from '../../src/domain/problem.ts'
import { dayOf, endOf, startOf } from '../../src/domain/shanghai.ts'
import { sayPrivately } from '../../src/ports/channel.ts'
import type { CountQuery } from '../../src/ports/figures.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { type ExportCommand, exportScope, narrower } from '../../src/report/export.ts'
import { coversDraft } from '../../src/report/output.ts'
import { periodIn } from '../../src/report/period.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'
import { type AskedReport, commandOf, reportAsked, tooLongForWord } from './report.ts'
import { agree, isAgreement, type Taking, withSecond } from './second.ts'

const COMMAND = /^\s*(?:导出|匯出|下载)/
/** The address works this long. */
const VALID_MS = 10 * 60_000
const WORD_CHARS = 32
const WITH_CONTACT = /(?:[带连含附要]|包括|包含)(?:上|着|有)?(?:联系方式|电话|手机|个人信息)/
const NO_CONTACT = /不[带连含附要](?:联系方式|电话|手机|个人信息)/
/** Words of the order that choose nothing. */
const ORDER =
  /导出来?|导成|导一?份|匯出|下载|输出|打印|打包|生成|整理成?|存成|转成|做成?|出一份|拉个?|发?我一份|给我|帮我|一份|一个|一张|一下|全部|所有|原文|数据|结果|汇总表?|汇编|台账|清单|列表|表格|表|文件|文档|报告|待办|excel|csv|xlsx|word|pdf|版|成|把|将|来|的|export|download|to|as|all|opinions?/gi

/** A file of what was listed last, or of what the order names; fetched from the web page, once. */
export const exportList: Intent = {
  name: 'export',
  phrases: [phrases],
  english,
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => COMMAND.test(text) || isAgreement(text),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'queue')
    if (isAgreement(turn.text)) return agree(turn)
    const wanted = WITH_CONTACT.test(turn.text.replace(NO_CONTACT, ''))
    const command: ExportCommand = wanted ? 'export-contact' : 'export'
    const scope = exportScope(turn.speaker.grants, command)
    if (scope.length === 0) throw notAllowed(turn, command)
    const report = reportAsked(turn)
    if (report !== undefined) return offerReport(turn, report, scope, wanted)
    const read = await readAsked(turn)
    if ('unclear' in read) return { replies: [sayPrivately(read.unclear)] }
    const asked = { ...read.asked, scope: narrower(read.asked.scope, scope) }
    const count = await turn.store.submissions.count(asked)
    if (count === 0) return { replies: [sayPrivately(`${read.named}0件，没有可以导出的。`)] }
    const what = `${read.named}${count}件${wanted ? '，带联系方式' : '，不带联系方式，内容里的电话和证件号已隐去'}`
    if (turn.message.from.channel !== 'web') return elsewhere(what, wanted)
    if (!wanted) return offer(turn, { asked, named: read.named }, false, what)
    return withSecond(turn, { asked, named: read.named }, what, (agreed) => offer(turn, agreed, true, what))
  },
}

async function offerReport(
  turn: Turn,
  report: AskedReport,
  scope: 'all' | readonly string[],
  wanted: boolean,
): Promise<Outcome> {
  if ('unclear' in report) return { replies: [report.unclear] }
  const { output, named, consultation } = report
  const withContact = wanted && output.what === 'opinions'
  if (output.what === 'public' && consultation !== undefined && !coversDraft(consultation, scope))
    return {
      replies: [sayPrivately(`《${consultation.title}》的通报包括各站的意见，由市级办公室或者这部草案的联系点导出。`)],
    }
  const asked = { scope, ...(consultation === undefined ? {} : { consultationId: consultation.id }) }
  const count = consultation === undefined ? 0 : await turn.store.submissions.count({ ...asked, kinds: ['opinion'] })
  const tooLong = tooLongForWord(output, count)
  if (tooLong !== undefined) return { replies: [sayPrivately(tooLong)] }
  const names = output.what === 'opinions' ? (withContact ? '，带姓名和联系方式' : '，不带姓名和联系方式') : ''
  const items = output.what === 'opinions' ? `${count}件` : ''
  const what = `${named}${items}${names}`
  const taking = { asked, named, output }
  if (turn.message.from.channel !== 'web') return elsewhere(named, withContact, `report ${commandOf(output)}`)
  if (!withContact) return offer(turn, taking, false, what)
  return withSecond(turn, taking, what, (agreed) => offer(turn, agreed, true, what))
}

function offer(turn: Turn, { asked, output }: Taking, withContact: boolean, what: string): Outcome {
  const word = turn.random.base32(WORD_CHARS)
  const lines = [
    `已备好：${what}。`,
    `点这里下载（10分钟内有效，只能用一次，只在这个浏览器里有效）：/export/${word}`,
    '下载会记入审计记录。文件请妥善保管，不要发到群里。',
    ...(withContact || (output !== undefined && output.what !== 'opinions')
      ? []
      : ['确需联系方式的，由审核员或管理员发：导出 带联系方式']),
  ]
  const file = {
    hash: turn.seal(`export:${word}`),
    until: turn.at + VALID_MS,
    asked,
    withContact,
    ...(output === undefined ? {} : { output }),
  }
  return { replies: [sayPrivately(lines.join('\n'))], remember: { file, topic: { label: 'admin_export' } } }
}

const elsewhere = (what: string, withContact: boolean, command = 'export --to 文件.csv'): Outcome => ({
  replies: [
    sayPrivately(
      `要导出的是：${what}。\n这里发不了文件。请在网页聊天里登录后发“导出”，会给一个下载地址；或请管理员在服务器上运行：npm run -s minyi -- ${command}${withContact ? ' --with-contact --by 姓名 --agreed-by 另一位的姓名' : ''}`,
    ),
  ],
})

const CONTACT_WORDS = new RegExp(`${NO_CONTACT.source}|${WITH_CONTACT.source}`, 'g')

/** What the order names; when it names nothing, the list seen last. */
async function readAsked(
  turn: Turn,
): Promise<{ readonly asked: CountQuery; readonly named: string } | { readonly unclear: string }> {
  const text = turn.text.replace(CONTACT_WORDS, ' ').replace(ORDER, ' ')
  const { list } = turn.memory
  const period = periodIn(text, dayOf(turn.at))
  if (period === undefined) return { unclear: '没有认出要导出哪几天的。例：导出 9月1日至9月15日。' }
  const bare = text.replace(/[\s\p{P}]/gu, '') === ''
  const last = bare && list !== undefined && turn.memory.topic?.label === 'admin_list' ? list.asked : undefined
  const read = await readFilter(turn, last ?? `全部 ${period.rest}`)
  if ('unclear' in read) return read
  const { order: _, after: _after, limit: _limit, offset: _offset, ...asked } = read.ok.query
  const days = { filedFrom: startOf(period.from), filedBefore: endOf(period.to) }
  if (last !== undefined || !period.said) return { asked, named: read.ok.named }
  return { asked: { ...asked, ...days }, named: `${period.name}收到的${read.ok.named}` }
}

function notAllowed(turn: Turn, command: ExportCommand): Problem {
  const held = [...new Set(turn.speaker.grants.map(({ role }) => role))].join('、')
  return command === 'export'
    ? new Problem('NOT_ALLOWED', { role: held, what: '导出', need: '登记员或审核员或管理员' })
    : new Problem('NOT_ALLOWED', { role: held, what: '连联系方式一起导出', need: '审核员或管理员' })
}

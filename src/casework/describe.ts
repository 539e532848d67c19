import { tidy } from '../consultation/tidy.ts'
import { sayWhere, sayWhereShort, type WhereNow, whereNow } from '../consultation/where-now.ts'
import { channelName } from '../domain/channel-name.ts'
import { KIND_NAME } from '../domain/kind.ts'
import { roundOf } from '../domain/round.ts'
import { dayOf, sayDay, sayTime } from '../domain/shanghai.ts'
import { awaitsResult, STATE_NAME, type State, type Submission } from '../domain/submission.ts'
import type { Row } from '../ports/channel.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Store } from '../ports/store.ts'
import { daysLeft } from './due.ts'
import { addresseeOf } from './letters/addressee.ts'
import { dueDay } from './limit.ts'
import { sayPromise, sayResult } from './notice.ts'

/** What a state means to the person who waits. */
const PLAIN: Readonly<Record<State, string>> = {
  DRAFTING: '还没有提交',
  SUBMITTED: '已收到，还没有开始办理',
  NEED_INFO: '等您补充情况',
  REGISTERED: '已登记，等待分办',
  CLASSIFIED: '已登记分类，等待交办',
  MERGED: '和相近的意见一起办理，结果同样会单独告诉您',
  TRANSFERRED: '已转给有权处理的单位',
  REJECTED: '不予受理',
  ASSIGNED: '已交办',
  IN_PROGRESS: '正在办理',
  REPORTED_UP: '已上报，等待上级研究',
  RESULT_READY: '已有结果，正在核对，随后告诉您',
  FED_BACK: '已告知结果',
  RATED: '已告知结果，您已评价',
  FOLLOW_UP: '已告知结果，承诺的事项正在跟踪',
  REDO: '正在重新办理',
  CLOSED: '已办结',
  WITHDRAWN: '已撤回，内容已删除',
}

const TOLD: readonly State[] = ['FED_BACK', 'RATED', 'FOLLOW_UP', 'CLOSED', 'REDO', 'REJECTED']

export function draftTitle(submission: Submission, knowledge: Pick<Knowledge, 'consultation'>): string | undefined {
  return knowledge.consultation(submission.consultationId ?? '')?.title
}

/** `《…》第二十一条` or the kind. */
export function sayMatter(submission: Submission, knowledge: Knowledge): string {
  const title = draftTitle(submission, knowledge)
  return title === undefined ? KIND_NAME[submission.kind] : `《${title}》${submission.clause ?? '整部草案'}的意见`
}

/** Where an opinion was made and where that is now; undefined while the draft has only had one reading. */
export function placeOf(submission: Submission, knowledge: Knowledge): WhereNow | undefined {
  const consultation = knowledge.consultation(submission.consultationId ?? '')
  return (consultation?.readings?.length ?? 0) > 1 && consultation !== undefined
    ? whereNow(consultation, submission)
    : undefined
}

/** Progress of one item in its owner's terms. */
export function sayStatus(submission: Submission, knowledge: Knowledge, now: number): string {
  if (submission.erasedAt !== undefined) return sayErased(submission, submission.erasedAt, now)
  const where = placeOf(submission, knowledge)
  const lines = [
    `${submission.receipt}　${sayMatter(submission, knowledge)}`,
    ...(where === undefined ? [] : [sayWhere(where)]),
    `提交时间：${sayTime(submission.filedAt, now)}`,
    `进度：${PLAIN[submission.state]}`,
  ]
  if (TOLD.includes(submission.state) && submission.outcome !== undefined)
    lines.push(`结果：${sayResult(submission.outcome, submission.outcomeReason ?? '', submission.finalClause)}`)
  if (TOLD.includes(submission.state)) lines.push(...promiseLines(submission, now).map((line) => line.join('：')))
  if (submission.state === 'REJECTED' && submission.outcomeReason !== undefined)
    lines.push(`理由：${submission.outcomeReason}`)
  if (submission.rating !== undefined) lines.push(`您的评价：${submission.rating}`)
  if (submission.deliveryRating !== undefined) lines.push(`您对落实的评价：${submission.deliveryRating}`)
  return lines.join('\n')
}

function promiseLines(
  { promise, promiseDay, delivery }: Submission,
  now: number,
): readonly (readonly [title: string, text: string])[] {
  if (promise === undefined || promiseDay === undefined) return []
  const came = delivery === undefined ? [] : [['完成情况', delivery] as const]
  return [['承诺', sayPromise(promise, promiseDay, now)], ...came]
}

const rated = (rating: string | undefined, comment: string | undefined): readonly [string, 'theirs'?] =>
  comment === undefined ? [`${rating}`] : [`${rating}：${comment}`, 'theirs']

/** What is left of an item whose words were deleted. */
export function sayErased({ receipt, outcome }: Submission, erasedAt: number, now: number): string {
  const told = outcome === undefined ? '' : `、结果类别（${outcome}）`
  return `${receipt} 已按您的要求删除（${sayDay(dayOf(erasedAt), now)}）。编号、日期${told}留着，内容和个人信息已经没有了。`
}

const sayBody = ({ erasedAt, body }: Submission, now: number): readonly [string, 'theirs'?] => {
  if (erasedAt !== undefined) return [`已按提交人的要求删除（${sayDay(dayOf(erasedAt), now)}）`]
  return body === '' ? ['提交人已撤回，内容已删除'] : [body, 'theirs']
}

/** Where an item stands, for staff: state, holder, last day. */
export function sayProgress(
  submission: Submission,
  knowledge: Knowledge,
  names: ReadonlyMap<string, string>,
  now: number,
): string {
  const holder = submission.assigneeId === undefined ? '还没有分派' : (names.get(submission.assigneeId) ?? '其他同事')
  return [
    `${submission.receipt}　${sayMatter(submission, knowledge)}`,
    `状态：${STATE_NAME[submission.state]}`,
    `承办：${holder}`,
    `期限：${sayDue(submission, knowledge, now)}`,
    ...(submission.outcome === undefined
      ? []
      : [`结果：${submission.outcome}，理由：${submission.outcomeReason ?? ''}`]),
    `看全文请发“打开 ${submission.receipt}”。`,
  ].join('\n')
}

function sayDue(submission: Submission, { content }: Knowledge, now: number): string {
  if (!awaitsResult(submission.state)) return '不再计'
  if (submission.state === 'NEED_INFO') return '等提交人补充，暂停计时'
  const due = dueDay(submission, content)
  if (due === undefined) return `没有设定，${sayTime(submission.filedAt, now)}收到`
  const left = daysLeft(submission, content, now) ?? 0
  const day = sayDay(due, now)
  return left < 0 ? `${day}，已超期${-left}天` : left === 0 ? `${day}，今天到期` : `${day}，还有${left}天`
}

const KEPT_APART = '已留，由登记和承办的同志联系'
const keptApart = (name: string, value: string, shown: boolean): Row =>
  shown ? [name, value, 'theirs'] : [name, KEPT_APART]

/** Names of colleagues by their id. */
export async function namesOfStaff(store: Pick<Store, 'people'>): Promise<ReadonlyMap<string, string>> {
  const people = await store.people.list()
  return new Map(people.flatMap((p) => (p.name === undefined ? [] : [[p.id, p.name] as const])))
}

/** Everything about an item, for staff. Name and contact are shown to roles that need them. */
export function sayDetail(
  submission: Submission,
  knowledge: Knowledge,
  names: ReadonlyMap<string, string>,
  now: number,
  seesContact: boolean,
): readonly Row[] {
  const { verbatim } = submission.words
  const original = verbatim.proposal ?? verbatim.body
  const station = knowledge.station(submission.stationId ?? '')?.name ?? knowledge.content.settings.cityOffice.name
  const where = placeOf(submission, knowledge)
  const round = roundOf(submission, knowledge.content.rounds ?? [])
  const person = (id: string | undefined): string => (id === undefined ? '无' : (names.get(id) ?? '其他同事'))
  return [
    ['编号', submission.receipt],
    ['类型', KIND_NAME[submission.kind]],
    ...(submission.consultationId === undefined ? [] : [['事项', sayMatter(submission, knowledge)] as const]),
    ...(where === undefined ? [] : [['条文', sayWhereShort(where)] as const]),
    ...(submission.clauseText === undefined ? [] : [['提交时条文', submission.clauseText, 'theirs'] as const]),
    ...(submission.stance === undefined ? [] : [['态度', submission.stance] as const]),
    ...(submission.speaksFor === undefined ? [] : [['名义', submission.speaksFor] as const]),
    ['内容', ...sayBody(submission, now)],
    ...(submission.reason === undefined ? [] : [['理由', submission.reason, 'theirs'] as const]),
    ...(original === undefined || original === submission.body ? [] : [['原话', original, 'theirs'] as const]),
    ...tidied(original ?? submission.body),
    ...(submission.masksAt === undefined ? [] : [['个人信息', '话里有电话等个人信息，对外时会遮住'] as const]),
    ...(submission.personName === undefined ? [] : [keptApart('姓名', submission.personName, seesContact)]),
    submission.contact === undefined ? ['联系方式', '未留'] : keptApart('联系方式', submission.contact, seesContact),
    ...(submission.origin === undefined ? [] : [['来源', submission.origin] as const]),
    ...(submission.words.session === undefined ? [] : [['接待场次', submission.words.session, 'theirs'] as const]),
    ...(round === undefined ? [] : [['集中联系', round.name, 'theirs'] as const]),
    ...(submission.cameBy === undefined ? [] : [['来源', submission.cameBy] as const]),
    ...(submission.deputyId === undefined
      ? []
      : [['写给', addresseeOf(submission, knowledge.content.deputies)] as const]),
    ...(submission.handedAt === undefined
      ? []
      : [['代表来信', `${sayTime(submission.handedAt, now)}起由站点办理`] as const]),
    ...(submission.deputy === undefined ? [] : [['代表', submission.deputy, 'theirs'] as const]),
    ...(submission.enteredBy === undefined ? [] : [['录入', person(submission.enteredBy)] as const]),
    ['渠道', channelName(submission.channel)],
    ['站点', station],
    ['提交时间', sayTime(submission.filedAt, now)],
    ['状态', STATE_NAME[submission.state]],
    ['承办', person(submission.assigneeId)],
    ...(awaitsResult(submission.state) && dueDay(submission, knowledge.content) !== undefined
      ? [['期限', sayDue(submission, knowledge, now)] as const]
      : []),
    ...(submission.category === undefined ? [] : [['分类', submission.category, 'theirs'] as const]),
    ...(submission.outcome === undefined
      ? []
      : [['结果', `${submission.outcome}，理由：${submission.outcomeReason ?? ''}`] as const]),
    ...(submission.state !== 'REJECTED' || submission.outcomeReason === undefined
      ? []
      : [['不予受理的理由', submission.outcomeReason, 'theirs'] as const]),
    ...(submission.decidedBy === undefined ? [] : [['作出结果', person(submission.decidedBy)] as const]),
    ...promiseLines(submission, now),
    ...(submission.rating === undefined
      ? []
      : [['评价', ...rated(submission.rating, submission.ratingComment)] as const]),
    ...(submission.deliveryRating === undefined
      ? []
      : [['落实评价', ...rated(submission.deliveryRating, submission.deliveryComment)] as const]),
    ...(submission.redoCount === 0 ? [] : [['重新办理', `${submission.redoCount}次`] as const]),
    ...(submission.publishedAt === undefined ? [] : [['公开', '已公开'] as const]),
    ...(submission.keptPrivateAt === undefined ? [] : [['公开', '提交人不愿公开'] as const]),
  ]
}

/** The words set tidily, beside the words as typed and only where that is another text. */
function tidied(typed: string): readonly Row[] {
  const even = tidy(typed)
  return even === typed || even === '' ? [] : [['整理稿（只理空格和标点）', even, 'theirs']]
}

import type { Audience } from '../../src/domain/audience.ts'
import type { Clause, Consultation, Counterpart } from '../../src/domain/consultation.ts'
import type { Article } from '../../src/domain/knowledge.ts'
import { FIRST_READING, type Reading, readingId } from '../../src/domain/reading.ts'
import { endOf, startOf } from '../../src/domain/shanghai.ts'
import { articleIds } from '../import/article-id.ts'
import { type ParsedArticle, parseArticles } from '../import/articles.ts'
import { ConsultationHead, RegulationHead } from '../schema/law.ts'
import type { Trouble } from '../schema/trouble.ts'
import { type Page, readPage } from './front-matter.ts'
import { check, type Pile } from './pile.ts'
import { fault } from './say-issue.ts'
import type { TextFile } from './text-files.ts'
import type { YamlFile } from './yaml-file.ts'

/** Warnings of the article reader that a file kept by hand must not have; gaps are allowed, excerpts have them. */
const MENDS = {
  none: '请把正文写成“第一条 …”“第二条 …”，每条另起一行',
  duplicate: '请核对条号，同一个条号只能有一条',
  order: '请按条号的次序排列',
  empty: '请补上这一条的正文',
} as const

export function readConsultation(pile: Pile, file: TextFile): void {
  const page = openPage(pile, file)
  if (page !== undefined) takeConsultation(pile, page.head, articlesOf(pile, page).map(clauseOf))
}

/** One reading of a draft: what is said of it in `source`, and its clauses from wherever they were read. */
export function takeConsultation(pile: Pile, source: YamlFile, clauses: readonly Clause[]): void {
  const head = check(pile, ConsultationHead, source, [], source.data)
  if (head === undefined) return
  const trouble = troubleIn(head)
  if (trouble !== undefined) {
    pile.faults.push(fault(source, [trouble.key], trouble))
    return
  }
  const opensAt = startOf(head.开始)
  const closesAt = endOf(head.截止)
  const shortReason = head.缩短理由 === undefined ? {} : { shortReason: head.缩短理由 }
  const origin = head.来源 === undefined ? {} : { source: head.来源 }
  const reading: Reading = {
    id: readingId(head.编号, 1),
    name: head.稿次 ?? FIRST_READING,
    opensAt,
    closesAt,
    clauses,
    ...shortReason,
    ...origin,
  }
  const value: Consultation = {
    id: head.编号,
    title: head.标题,
    aliases: head.简称 ?? [],
    opensAt,
    closesAt,
    ...pairingOf(head),
    clauses,
    ...(head.修改 === undefined ? {} : { amends: head.修改 }),
    ...(head.对照 === undefined ? {} : { counterparts: counterpartsOf(head.对照) }),
    ...origin,
    sample: head.示例 ?? false,
    ...(head.结果 === undefined ? {} : { result: head.结果 }),
    readings: [reading],
    ...(head.阶段 === undefined ? {} : { stage: head.阶段 }),
    ...(head.范围 === undefined ? {} : { audience: audienceOf(head) }),
    ...(head.地区 === undefined ? {} : { jurisdiction: head.地区 }),
    ...shortReason,
  }
  pile.consultations.push({ value, source, path: [] })
}

function troubleIn(head: ConsultationHead): (Trouble & { readonly key: string }) | undefined {
  if (head.截止 < head.开始)
    return { key: '截止', problem: `截止日${head.截止}早于开始日${head.开始}`, mend: '请核对这两个日期' }
  if (head.范围 === '定向' && (head.邀请 ?? []).length === 0)
    return { key: '范围', problem: '定向征求意见没有写邀请谁', mend: '请在“邀请”里写站点、群或人员' }
  if (head.范围 !== '定向' && head.邀请 !== undefined)
    return { key: '邀请', problem: '写了邀请，范围却不是定向', mend: '请加上“范围: 定向”，或者删去“邀请”' }
  return undefined
}

const counterpartsOf = (table: NonNullable<ConsultationHead['对照']>): readonly Counterpart[] =>
  Object.entries(table).map(([clause, current]) => ({ clause, current: current.filter((one) => one !== '新增') }))

/** Names as written, as above. */
function pairingOf({ 联系点: points = [], 起草组: teams }: ConsultationHead): Partial<Consultation> {
  const [first] = points
  return {
    ...(first === undefined ? {} : { contactPoint: first, contactPoints: points }),
    ...(teams === undefined
      ? {}
      : {
          teams: teams.map(({ 名称: name, 章: chapters }) => ({
            name,
            ...(chapters === undefined ? {} : { chapters }),
          })),
        }),
  }
}

/** Names as written; whom they mean is settled when all files are read. */
const audienceOf = (head: ConsultationHead): Audience =>
  head.范围 === '定向' ? { kind: '定向', groups: [], stations: [], persons: head.邀请 ?? [] } : { kind: '主题' }

export function readRegulation(pile: Pile, file: TextFile): void {
  const page = openPage(pile, file)
  if (page === undefined) return
  const head = check(pile, RegulationHead, page.head, [], page.head.data)
  const parsed = articlesOf(pile, page)
  if (head === undefined) return
  const begins = head.施行 ?? head.通过
  if (head.废止 !== undefined && begins !== undefined && head.废止 <= begins) {
    const trouble = { problem: `废止日${head.废止}不晚于施行日${begins}`, mend: '请核对这两个日期' }
    pile.faults.push(fault(page.head, ['废止'], trouble))
    return
  }
  const dates = {
    ...(head.通过 === undefined ? {} : { date: head.通过 }),
    ...(head.施行 === undefined ? {} : { effective: head.施行 }),
  }
  const version = head.通过 ?? head.施行
  const ids = articleIds(head.标题, version, parsed)
  const articles = parsed.map(
    (one, i): Article => ({
      id: ids[i] as string,
      law: head.标题,
      article: one.printed,
      number: one.number,
      ...(one.chapter === undefined ? {} : { chapter: one.chapter }),
      text: one.heading === undefined ? one.text : `【${one.heading}】${one.text}`,
      ...(head.种类 === undefined ? {} : { kind: head.种类 }),
      ...dates,
      ...(head.城市 === undefined ? {} : { city: head.城市 }),
      source: head.来源 ?? file.file,
      ...endingOf(head),
    }),
  )
  const value = {
    title: head.标题,
    aliases: head.简称 ?? [],
    ...(version === undefined ? {} : { date: version }),
    articles,
  }
  pile.laws.push({ value, source: page.head, path: [] })
}

/** 废止 alone says that it was repealed; 已废止 alone says so without a day. */
function endingOf(head: RegulationHead): Pick<Article, 'state' | 'repealed' | 'supersededBy'> {
  const state = head.废止 === undefined ? head.状态 : '已废止'
  return {
    ...(state === '已修改' || state === '已废止' ? { state } : {}),
    ...(head.废止 === undefined ? {} : { repealed: head.废止 }),
    ...(head.取代 === undefined ? {} : { supersededBy: head.取代 }),
  }
}

function openPage(pile: Pile, file: TextFile): Page | undefined {
  const page = readPage(file)
  if ('problem' in page) {
    pile.faults.push(page)
    return undefined
  }
  pile.faults.push(...page.head.faults)
  return page.head.faults.length > 0 ? undefined : page
}

function articlesOf(pile: Pile, page: Page): readonly ParsedArticle[] {
  const { articles, warnings } = parseArticles(page.body)
  for (const { kind, line, say } of warnings) {
    if (kind === 'gap' || kind === 'annex') continue
    const told = say.replace(/第(\d+)行/g, (_, n: string) => `第${Number(n) + page.bodyLine - 1}行`)
    pile.faults.push({ file: page.head.file, line: line + page.bodyLine - 1, problem: told, mend: MENDS[kind] })
  }
  return articles
}

/** A clause is shown as it is printed, with its number. */
function clauseOf(one: ParsedArticle): Clause {
  return {
    number: one.number,
    ...(one.heading === undefined ? {} : { heading: one.heading }),
    ...(one.chapter === undefined ? {} : { chapter: one.chapter }),
    text: `${one.printed}　${one.text}`,
  }
}

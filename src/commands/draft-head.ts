import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { readPage } from '../../knowledge/load/front-matter.ts'
import { readYaml, type YamlFile } from '../../knowledge/load/yaml-file.ts'
import type { Consultation } from '../domain/consultation.ts'
import { WrongInput } from './report.ts'

/** What is said of a reading on the command line, by the keys of a page of `consultations/`. */
export type GivenHead = Readonly<Record<string, string>>

/** Option of `consultation publish` -> key of a page. */
export const HEAD_OPTIONS = {
  id: '编号',
  title: '标题',
  reading: '稿次',
  opens: '开始',
  closes: '截止',
  area: '地区',
  points: '联系点',
  teams: '起草组',
  stage: '阶段',
  why: '缩短理由',
} as const

/** Keys without which nothing can be published; a new reading of a known draft has its area from before. */
const NEEDED = ['编号', '标题', '开始', '截止', '地区'] as const
const EXAMPLES: Readonly<Record<(typeof NEEDED)[number], string>> = {
  编号: 'quanyang-2027',
  标题: '某市养犬管理条例（草案）',
  开始: '2027-03-01',
  截止: '2027-04-05',
  地区: '某市',
}

/**
 * What is said of a draft: above its text where the file is a page, in a file of the same name that ends in .yaml, and
 * on the command line. The later counts before the earlier, and all of it before what the text says of itself.
 * @returns what was said on the command line has line 0
 * @throws {WrongInput} one sentence with everything that is missing and where to write it
 */
export async function headOf(
  path: string,
  own: { readonly title?: string; readonly reading: string },
  given: GivenHead,
  known: (id: string) => Consultation | undefined,
): Promise<YamlFile> {
  const aside = `${path.slice(0, path.length - extname(path).length)}.yaml`
  const page = await pageHead(path)
  const side = await textOf(aside)
  const sideHead = side === undefined ? undefined : readYaml(basename(aside), side)
  const written = sideHead ?? page
  if (written !== undefined && written.faults.length > 0) return written
  const teams = given.起草组 === undefined ? {} : { 起草组: teamsIn(given.起草组) }
  const data: Readonly<Record<string, unknown>> = {
    ...(own.title === undefined ? {} : { 标题: own.title }),
    稿次: own.reading,
    ...groupOf(page),
    ...groupOf(sideHead),
    ...given,
    ...teams,
  }
  const before = typeof data.编号 === 'string' ? known(data.编号) : undefined
  const missing = NEEDED.filter((key) => data[key] === undefined && !(before !== undefined && inherited(key)))
  if (missing.length > 0) throw new WrongInput(sayMissing(path, aside, missing))
  const whole = before === undefined ? data : { ...data, 标题: data.标题 ?? before.title }
  return {
    file: written?.file ?? 'options',
    faults: [],
    data: whole,
    lineOf: (at) => (String(at[0]) in given ? 0 : (written?.lineOf(at) ?? 0)),
  }
}

const inherited = (key: string): boolean => key === '标题' || key === '地区'

async function pageHead(path: string): Promise<YamlFile | undefined> {
  if (!/\.(md|markdown)$/i.test(path)) return undefined
  const page = readPage({ file: basename(path), text: (await textOf(path)) ?? '' })
  return 'problem' in page ? undefined : page.head
}

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

const groupOf = (file: YamlFile | undefined): Readonly<Record<string, unknown>> =>
  typeof file?.data === 'object' && file.data !== null && !Array.isArray(file.data)
    ? (file.data as Readonly<Record<string, unknown>>)
    : {}

/** `何静:第一章,第二章;法制工作委员会` */
const teamsIn = (text: string): readonly unknown[] =>
  text.split(/[;；]/).map((one) => {
    const [name = '', chapters] = one.split(/[:：]/)
    return { 名称: name.trim(), ...(chapters === undefined ? {} : { 章: chapters }) }
  })

function sayMissing(path: string, aside: string, missing: readonly (typeof NEEDED)[number][]): string {
  const optionOf = (key: string): string =>
    `--${Object.entries(HEAD_OPTIONS).find(([, named]) => named === key)?.[0]} ${EXAMPLES[key as '编号']}`
  return [
    `${basename(path)} 没有交来，还缺：${missing.join('、')}。请加上选项：${missing.map(optionOf).join(' ')}`,
    `或者在旁边放一个 ${basename(aside)}，写上：`,
    ...missing.map((key) => `${key}: ${EXAMPLES[key]}`),
  ].join('\n')
}

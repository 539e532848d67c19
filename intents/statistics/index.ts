import { namesOfStaff } from '../../src/casework/describe.ts'
import { authoriseAnywhere } from '../../src/casework/may.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Dimension } from '../../src/ports/figures.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { type AskedFigures, figuresAsked } from '../../src/report/asked.ts'
import { DIMENSION_NAME, sayHeads, sayRate, sayRest, sayValue } from '../../src/report/say.ts'
import { sayAttendance } from './attendance.ts'
import { BY_CLAUSE, byClause } from './by-clause.ts'
import { BY_DOOR, byDoor } from './doors.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const COMMAND = /^\s*(?:(?:[^\s，。？?:：]{1,20}\s*){0,3})统计\s*$|^\s*统计(?:\s|$)/
/** Values listed of one property. */
const MOST = 9

/** Which property a question counts by. */
const DIMENSIONS: readonly (readonly [Dimension | 'source', RegExp])[] = [
  ['source', /来源|扫码|站点?码/],
  ['channel', /渠道/],
  ['category', /分类|热点|热门/],
  ['kind', /各类|类型|类别/],
  ['stationId', /[各每]个?(?:街道|站)|哪个?(?:街道|站)|按(?:街道|站)|站.{0,3}(?:排名|名次)|per station/],
]
/** How something came: by the code of a station, or entered by staff. */
const SOURCES = ['cameBy', 'origin'] as const
/** Which measure a question is about, by its name. */
const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [/采纳/, /采纳率/],
  [/满意/, /满意率/],
  [/解决率|办成/, /解决率/],
  [/办复|办结|答复率/, /办复率/],
]

/** Figures of a period and a scope, each with what it is made of. */
export const statistics: Intent = {
  name: 'statistics',
  english,
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: ({ text }) => BY_CLAUSE.test(text) || COMMAND.test(text) || BY_DOOR.test(text),
  async handle(turn) {
    authoriseAnywhere(turn.speaker.grants, 'statistics')
    if (BY_CLAUSE.test(turn.text)) return byClause(turn)
    if (BY_DOOR.test(turn.text)) return byDoor(turn)
    const asked = await figuresAsked(turn)
    if ('unclear' in asked) return { replies: [say(asked.unclear)] }
    const dimension = DIMENSIONS.find(([, words]) => words.test(turn.text))?.[0]
    const lines =
      dimension === undefined
        ? await all(turn, asked)
        : dimension === 'source'
          ? SOURCES.flatMap((by) => [`按${DIMENSION_NAME[by]}：`, ...apart(turn, asked, by)])
          : apart(turn, asked, dimension)
    return answer(turn, asked, lines)
  },
}

function answer(turn: Turn, { named, unknown }: AskedFigures, lines: readonly string[]): Outcome {
  const over =
    unknown.length === 0 ? [] : [`没有认出${unknown.map((word) => `“${word}”`).join('、')}，下面的数没有按它筛选。`]
  const head = `${named}收到的，截至${sayTime(turn.at, turn.at)}`
  const foot = '还可以发：统计 上月 · 统计 各站 · 统计 各渠道 · 统计 来源 · 导出'
  return {
    replies: [say([...over, head, ...lines, foot].join('\n'))],
    remember: { topic: { label: 'admin_stats' } },
  }
}

async function all(turn: Turn, { figures, asked }: AskedFigures): Promise<readonly string[]> {
  const { received, unclaimed, withdrawn, registered, rates, by } = figures
  const wanted = MEASURES.find(([words]) => words.test(turn.text))?.[1]
  const heads = `收到：${sayHeads(received, unclaimed)}${withdrawn === 0 ? '' : `（另有已撤回${withdrawn}件）`}`
  if (wanted !== undefined) return [...rates.filter(({ name }) => wanted.test(name)).map(sayRate), heads]
  const kinds = by.kind
    .slice(0, MOST)
    .map(({ value, submissions }) => `${sayValue('kind', value, turn.knowledge)}${submissions}`)
  return [
    heads,
    ...(kinds.length > 1 ? [`类型：${kinds.join('、')}`] : []),
    `已登记：${registered}件`,
    ...rates.map(sayRate),
    ...sayRest(figures, await namesOfStaff(turn.store)),
    ...(await sayAttendance(turn, figures, asked)),
  ]
}

function apart(turn: Turn, { figures }: AskedFigures, by: Dimension): readonly string[] {
  const values = figures.by[by]
  const lines = values
    .slice(0, MOST)
    .map(({ value, ...heads }, n) => `${n + 1} ${sayValue(by, value, turn.knowledge)}：${sayHeads(heads)}`)
  if (lines.length === 0) return ['还没有收到。']
  return values.length > MOST ? [...lines, `还有${values.length - MOST}项更少，没有列出；导出的文件里都有。`] : lines
}

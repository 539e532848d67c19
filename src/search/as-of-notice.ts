import type { Entry, LawVersion } from '../domain/knowledge.ts'
import { addDays, type Day, sayDay } from '../domain/shanghai.ts'
import { statusOn, versionAt } from '../domain/version.ts'
import type { Answer } from '../ports/knowledge.ts'
import { saySpan } from './citation.ts'

const NOTICE = 'law:'
/** More stored texts than these are not listed in one answer. */
const LISTED = 6

/** The regulation that a notice is about, so that the next question may go on with it. */
export function lawOfNotice(answer: Answer): string | undefined {
  return answer.entry?.id.startsWith(NOTICE) === true ? answer.entry.id.slice(NOTICE.length) : undefined
}

/** Says that a regulation is no longer the law, without a word of its text. */
export function endedNotice(version: LawVersion, known: (title: string) => boolean): Answer {
  const { title, validTo, ended, supersededBy } = version
  const since = validTo === undefined ? undefined : sayDay(addDays(validTo, 1))
  const now =
    supersededBy === undefined || supersededBy === title
      ? '资料库里没有取代它的规定，现在怎么规定可以在国家法律法规数据库查询，或打 12345 询问。'
      : `现行规定见《${supersededBy}》${known(supersededBy) ? '，可以接着问我' : ''}。`
  const repealed = since === undefined ? '已经废止' : `自${since}起已废止`
  const amended =
    since === undefined ? '已经修改，修改后的文本资料库里还没有' : `自${since}起已修改，修改后的文本资料库里还没有`
  const what = ended === '已修改' ? amended : repealed
  return notice(version, `《${title}》${what}，不再适用，所以不引用它的条文。${now}`, 'repealed', true)
}

/** Says that no text of that time is stored. `when` as it was asked: `2015年时`. */
export function noVersionNotice(versions: readonly LawVersion[], when: string, today: Day): Answer {
  const first = versions[0] as LawVersion
  const unclear = versions.some((v) => v.ended !== undefined && v.validTo === undefined)
  const begun = first.validFrom
  const why =
    begun !== undefined && versions.length === 1
      ? `资料库里只有${sayDay(begun)}起的文本。`
      : begun === undefined
        ? ''
        : `资料库里最早的是${sayDay(begun)}起的文本。`
  const doubt = unclear ? '有的文本没有记明哪天失效。' : ''
  const current = versionAt(versions, today) === undefined ? '' : '要看现行规定，请直接问，不用说时间。'
  return notice(
    first,
    `资料库里没有《${first.title}》${when}的文本，所以不作回答。${why}${doubt}${current}`,
    'no-version',
    false,
  )
}

/** Names the stored texts when a regulation was named and nothing asked of it. */
export function versionsNotice(versions: readonly LawVersion[], today: Day): Answer {
  const last = versions.at(-1) as LawVersion
  const lines = versions
    .slice(-LISTED)
    .map((version, n) => `${n + 1}. 《${version.title}》（${describe(version, today)}）`)
  const text = `《${last.title}》在资料库里有${versions.length}个文本：\n${lines.join('\n')}\n请说要看哪个时候的哪一条，例如“修改前第三条”。`
  return notice(last, text, 'versions', true)
}

function describe(version: LawVersion, today: Day): string {
  const status = statusOn(version, today)
  const span = status === '现行有效' || status === '尚未生效' ? from(version) : saySpan(version)
  const made = version.date === undefined ? '' : `${sayDay(version.date)}文本`
  return [made, span, status].filter((part) => part !== '').join('，')
}

const from = ({ validFrom }: LawVersion): string => (validFrom === undefined ? '' : `${sayDay(validFrom)}起`)

function notice(version: LawVersion, answer: string, why: string, answered: boolean): Answer {
  const entry: Entry = {
    id: `${NOTICE}${version.title}`,
    title: version.title,
    questions: [],
    answer,
    source: version.articles[0]?.source ?? version.title,
  }
  return { answered, citations: [], entry, hits: [], why }
}

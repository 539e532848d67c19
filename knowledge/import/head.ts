import { addDays, type Day } from '../../src/domain/shanghai.ts'
import { dateOfName, datesIn, newest, PASSED, readDates } from './dates.ts'
import type { ImportedLaw } from './result.ts'

const LAW_END =
  /(条例|规定|办法|规则|细则|决定|决议|章程|规程|准则|意见|通则|制度|公约|解释|法)(（[^（）]{1,12}）){0,2}$/
const ISSUER = /^[\u4e00-\u9fff]{2,30}(人民代表大会|常务委员会|人民政府|委员会)$/
/** Longest title of a statute known, 80 characters, and some room. */
const TITLE_LIMIT = 120
const REPEALED =
  /(时效性|效力|状态)\s*[:：]?\s*(已废止|失效|已失效)|[（(【[]\s*(已废止|失效|已失效|废止)\s*[）)】\]]|现?已(于|经|被|自)[^《\n]{0,40}?(废止|失效)|已被?(由|根据)?《[^《》]{2,60}》废止|现已(废止|失效)/
const SUPERSEDED = /(?:被|由)《([^《》]{2,80})》(?:废止|代替|取代|替代)/
const AMENDED = /(时效性|效力|状态)\s*[:：]?\s*已(被)?修改|[（(【[]\s*已修改\s*[）)】\]]/
const COMING = /(时效性|效力|状态)\s*[:：]?\s*尚未(施行|生效)|[（(【[]\s*尚未(施行|生效)\s*[）)】\]]/
const SUFFIX =
  /[（(【[]\s*(\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{4}\s*年?\s*(修正|修订|修改)(文本|本|版)?|已废止|废止|失效|已失效|已修改|尚未施行|尚未生效)\s*[）)】\]]$/
const MARK = /^#\s+/

/** `上海市 某条例（2020年修正）` -> `上海市某条例` */
export function tidyTitle(line: string): string {
  let title = line
    .slice(0, 3 * TITLE_LIMIT)
    .normalize('NFC')
    .replace(/[\s　*]+/g, '')
  while (SUFFIX.test(title)) title = title.replace(SUFFIX, '')
  return title.replace(/^《([^《》]+)》$/, '$1')
}

/** Title among the lines before the first article; undefined when none of them is one. */
export function titleIn(head: readonly string[]): string | undefined {
  const marked = head.filter((line) => MARK.test(line)).map((line) => tidyTitle(line.replace(MARK, '')))
  const named = marked.filter((title) => title !== '' && !title.startsWith('第'))
  return lawTitle(head) ?? named[0]
}

function lawTitle(head: readonly string[]): string | undefined {
  const marked = head.some((line) => MARK.test(line) && isTitle(line))
  const found = head.findIndex((line) => (!marked || MARK.test(line)) && isTitle(line))
  if (found < 0) return undefined
  const title = tidyTitle(bare(head[found] ?? ''))
  const above = tidyTitle(bare(head.slice(0, found).findLast((line) => line.trim() !== '') ?? ''))
  return ISSUER.test(above) && !title.startsWith(above) ? above + title : title
}

const bare = (line: string): string => line.replace(/^#+\s*/, '')

function isTitle(line: string): boolean {
  const title = tidyTitle(bare(line))
  if (title.length > TITLE_LIMIT || title.length < 2 || /[。；，：:]|^第.{1,4}[章节编]|^[（(]/.test(title)) return false
  return LAW_END.test(title) && !/(公告|通知|令)$/.test(title)
}

/** Day of this version: the newest on which it was passed or amended, from its head and the name of the file. */
export function versionDate(head: readonly string[], file: string): Day | undefined {
  const text = head.join('\n').replace(/自[^，。；\n]{0,24}起\s*(施行|实施|生效)/g, '')
  return newest([...datesIn(text, PASSED), ...[dateOfName(file) ?? []].flat()])
}

/** What a text says of itself being in force. `name` is the name of the file. */
export function statusOf(
  head: readonly string[],
  name: string,
): Pick<ImportedLaw, 'status' | 'until' | 'supersededBy'> {
  const text = `${head.join('\n')}\n${name}`.normalize('NFKC')
  const until =
    readDates(text, /(?<![》自])自?(?:<day>)\s*起?\s*(?:被|予以)?(?:废止|失效|停止执行)/g)[0] ??
    readDates(text, /(?:废止|失效)(?:日期|时间)\s*:?\s*(?:<day>)/g)[0]
  if (until !== undefined || REPEALED.test(text)) {
    const by = SUPERSEDED.exec(text)?.[1]
    return { status: '已废止', ...(until && { until }), ...(by && { supersededBy: tidyTitle(by) }) }
  }
  if (AMENDED.test(text)) return { status: '已修改' }
  return COMING.test(text) ? { status: '尚未施行' } : {}
}

/** Its end as the articles themselves set it, and the texts that it repeals. */
export function endings(texts: readonly string[]): Pick<ImportedLaw, 'until' | 'repeals'> {
  const last = readDates(texts.join('\n'), /有效期(?:限)?(?:截?至|到)\s*(?:<day>)/g).at(-1)
  const sentences = texts.flatMap((text) => text.split(/[。；\n]/)).filter((one) => /(?:同时|即行|予以)废止/.test(one))
  const repeals = sentences.flatMap((one) =>
    [...one.slice(0, one.lastIndexOf('废止')).matchAll(/《([^《》]{2,80})》/g)].map((title) =>
      tidyTitle(title[1] ?? ''),
    ),
  )
  return {
    ...(last === undefined ? {} : { until: addDays(last, 1) }),
    ...(repeals.length === 0 ? {} : { repeals: [...new Set(repeals)] }),
  }
}

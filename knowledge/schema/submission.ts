import type { z } from 'zod'
import { KIND_NAME, PREFIX, SUBMISSION_KINDS, type SubmissionKind } from '../../src/domain/kind.ts'
import { checkCharacter, readReceipt } from '../../src/domain/receipt.ts'
import { STATE_NAME, STATES, type State } from '../../src/domain/submission.ts'
import type { SubmissionSeed } from '../../src/ports/knowledge.ts'
import { group, line, lines, moment, prose } from './field.ts'
import { channel } from './people.ts'
import { bad, good, type Read, reading } from './trouble.ts'

function readKind(text: string): Read<SubmissionKind> {
  const found = SUBMISSION_KINDS.find((kind) => kind === text || KIND_NAME[kind] === text)
  return found === undefined
    ? bad(`没有“${text}”这个类型`, `请写：${Object.values(KIND_NAME).join('、')}`)
    : good(found)
}

const short = (state: State): string => STATE_NAME[state].split('，')[0] ?? ''

/** A name up to its comma is enough: `已提交`. */
function readState(text: string): Read<State> {
  const stored = STATES.filter((state) => state !== 'DRAFTING')
  const found = stored.find((state) => [state, STATE_NAME[state], short(state)].includes(text))
  return found === undefined ? bad(`没有“${text}”这个状态`, `请写：${stored.map(short).join('、')}`) : good(found)
}

/** A receipt may be written without its check character. */
function readSeedReceipt(text: string): Read<string> {
  const body = text.normalize('NFKC').toUpperCase()
  const whole = /^[A-Z]{2}-\d{6}-[0-9A-HJKMNP-TV-Z]{4}$/.test(body) ? `${body}-${checkCharacter(body)}` : body
  const read = readReceipt(whole)
  if (read.ok) return good(read.receipt)
  return bad(
    `“${text}”不是一个编号`,
    '请写成 YJ-260901-7K3M 这样（类型字母、年月日、四位字符），最后的校验字符可以不写',
  )
}

export const submissionKinds = reading(lines, (names): Read<SubmissionKind[]> => {
  const kinds: SubmissionKind[] = []
  for (const name of names) {
    const read = readKind(name)
    if (!read.ok) return read
    kinds.push(read.value)
  }
  return good(kinds)
})

const Row = group({
  编号: reading(line, readSeedReceipt),
  类型: reading(line, readKind),
  状态: reading(line, readState),
  时间: moment,
  渠道: channel,
  用户: line,
  站点: line.optional(),
  草案: line.optional(),
  条款: line.optional(),
  内容: prose,
  理由: prose.optional(),
  联系方式: line.optional(),
  承办人: line.optional(),
})

export const SubmissionRow = reading(Row as z.ZodType<z.infer<typeof Row>>, (row): Read<SubmissionSeed> => {
  if (!row.编号.startsWith(PREFIX[row.类型]))
    return bad(`编号${row.编号}和类型“${KIND_NAME[row.类型]}”对不上`, `这个类型的编号以 ${PREFIX[row.类型]} 开头`)
  return good({
    receipt: row.编号,
    kind: row.类型,
    state: row.状态,
    at: row.时间,
    channel: row.渠道,
    user: row.用户,
    ...(row.站点 === undefined ? {} : { stationId: row.站点 }),
    ...(row.草案 === undefined ? {} : { consultationId: row.草案 }),
    ...(row.条款 === undefined ? {} : { article: row.条款 }),
    text: row.内容,
    ...(row.理由 === undefined ? {} : { reason: row.理由 }),
    ...(row.联系方式 === undefined ? {} : { contact: row.联系方式 }),
    ...(row.承办人 === undefined ? {} : { assignee: row.承办人 }),
  })
})

import { tailOf } from '../../domain/receipt.ts'
import { type Instant, sayDay, sayTime } from '../../domain/shanghai.ts'
import { awaitsResult, STATE_NAME, type Submission, type Supplement } from '../../domain/submission.ts'
import type { Row } from '../../ports/channel.ts'
import type { Knowledge, Turn } from '../../ports/intent.ts'
import { mask } from '../../privacy/mask.ts'
import { sayAge } from '../age.ts'
import { daysLeft } from '../due.ts'
import { dueDay } from '../limit.ts'
import { addresseeOf } from './addressee.ts'

type Known = Pick<Knowledge, 'content'>

/** Characters of a letter in a list. */
const MAX_TITLE = 24

/** `DB-260914-7K3M-Q 已登记 收到2天 剩4日 “河边的步道…”`, personal data masked. */
export function letterLine(letter: Submission, { content }: Known, now: Instant): string {
  const left = daysLeft(letter, content, now)
  const words = [...mask(letter.body).replace(/\s+/g, ' ')]
  const parts = [
    letter.receipt,
    STATE_NAME[letter.state],
    sayAge(letter.filedAt, now),
    ...(left === undefined ? [] : [left < 0 ? `超期${-left}日` : left === 0 ? '今天到期' : `剩${left}日`]),
    `“${words.length > MAX_TITLE ? `${words.slice(0, MAX_TITLE).join('')}…` : words.join('')}”`,
  ]
  return parts.join('　')
}

const ADDED: Readonly<Record<Supplement['kind'], string>> = {
  supplement: '补充',
  correction: '更正',
  answer: '回答',
  edit: '改后的话',
}

const rated = ({ rating, ratingComment }: Submission): readonly [string, 'theirs'?] =>
  ratingComment === undefined ? [rating ?? ''] : [`${rating}：${mask(ratingComment)}`, 'theirs']

/** Everything that a deputy reads of a letter: never who wrote it, nor any way to reach them. */
export async function letterRows(
  turn: Turn,
  letter: Submission,
): Promise<{ readonly rows: readonly Row[]; readonly story: readonly string[]; readonly theirs: readonly string[] }> {
  const { content } = turn.knowledge
  const station = turn.knowledge.station(letter.stationId ?? '')?.name ?? content.settings.cityOffice.name
  const { moves, supplements } = await turn.store.submissions.story(letter.id)
  const written = await turn.store.submissions.ledger({ submissionIds: [letter.id], kinds: ['question', 'reply'] })
  const due = awaitsResult(letter.state) ? dueDay(letter, content) : undefined
  const added = [
    ...supplements.map(({ at, kind, text }) => ({ at, text: `提交人${ADDED[kind]}：${mask(text)}` })),
    ...written.map(({ at, by, kind, data }) => ({
      at,
      text: `${by === turn.speaker.id ? '您' : '同事'}${kind === 'question' ? '问' : '告诉'}提交人：${data.text ?? ''}`,
    })),
  ].toSorted((a, b) => a.at - b.at)
  return {
    rows: [
      ['编号', letter.receipt],
      ['写给', addresseeOf(letter, content.deputies)],
      ['内容', mask(letter.body), 'theirs'],
      ['站点', station],
      ['提交时间', sayTime(letter.filedAt, turn.at)],
      ['状态', STATE_NAME[letter.state]],
      ...(due === undefined ? [] : [['期限', sayDay(due, turn.at)] as const]),
      ...(letter.handedAt === undefined ? [] : [['办理', `${sayTime(letter.handedAt, turn.at)}起由站点办理`] as const]),
      ...(letter.outcome === undefined
        ? []
        : [['结果', `${letter.outcome}，理由：${letter.outcomeReason ?? ''}`] as const]),
      ...(letter.rating === undefined ? [] : [['评价', ...rated(letter)] as const]),
      ['联系', '要联系提交人，请通过站点'],
    ],
    story: [
      ...added.map(({ at, text }) => `${sayTime(at, turn.at)} ${text}`),
      '经过：',
      ...moves.map(({ at, to }) => `${sayTime(at, turn.at)} ${STATE_NAME[to]}`),
    ],
    theirs: [...supplements.map(({ text }) => mask(text)), ...written.map(({ data }) => String(data.text ?? ''))],
  }
}

/** What a deputy can do with a letter. */
export const sayWaysOn = ({ receipt }: Submission): string => {
  const tail = tailOf(receipt)
  return `答复 ${tail} …（正式答复，告知后请提交人评价）· 回复 ${tail}：…（先说几句，或请对方补充）· 请站点办 ${tail} 理由：…`
}

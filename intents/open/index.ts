import { sayFiles } from '../../src/casework/attachments/say.ts'
import { namesOfStaff, sayDetail } from '../../src/casework/describe.ts'
import { staffSubmission } from '../../src/casework/find.ts'
import { authorise, mayDo } from '../../src/casework/may.ts'
import { listSeen } from '../../src/casework/named.ts'
import { mentionsIn, referencesIn } from '../../src/casework/refer.ts'
import type { Attachment } from '../../src/domain/attachment.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import { STATE_NAME, type Supplement } from '../../src/domain/submission.ts'
import { type Reply, type Row, say } from '../../src/ports/channel.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { sayGroup } from './group.ts'
import { phrases } from './phrases.ts'

const COMMAND = /^(?:打开|详情|看|查看|open|view|\/view)\s*(?:第)?[\dA-Za-z０-９Ａ-Ｚａ-ｚ一二三四五六七八九十]/i
/** Words of somebody who wants a list. */
const LISTS = /全部|所有|哪些|意见|建议|收到/

/** What the citizen added, by how it came. */
const ADDED: Readonly<Record<Supplement['kind'], string>> = {
  supplement: '补充',
  correction: '更正',
  answer: '回答',
  edit: '改后的话',
}

/** Everything about one item: the citizen's words, where it stands, what was done. */
export const open: Intent = {
  name: 'open',
  english,
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => isCommand(turn.text) || isPlace(turn) || asksWho(turn.text) || beside(turn) !== undefined,
  async handle(turn) {
    const next = beside(turn)
    if (next === 'none') return { replies: [say('列表里没有了。要看下一页，请发“更多”。')] }
    const [reference] = referencesIn(next ?? turn.text, listSeen(turn))
    if (reference === undefined) return { replies: [say('打开哪一件？例：打开 3，或 打开 7K3M。')] }
    const submission = await staffSubmission(turn.store, turn.speaker.grants, reference.typed)
    authorise(turn.speaker.grants, 'open', submission.stationId)
    const seesContact = mayDo(turn.speaker.grants, 'contact', submission.stationId)
    const names = await namesOfStaff(turn.store)
    const { moves, supplements } = await turn.store.submissions.story(submission.id)
    const written = await turn.store.submissions.ledger({
      submissionIds: [submission.id],
      kinds: ['question', 'reply'],
    })
    const files = await turn.store.attachments.find({ submissionId: submission.id })
    const story = moves.map((m) => `${sayTime(m.at, turn.at)} ${STATE_NAME[m.to]}`)
    const added = [
      ...supplements.map((s) => ({ at: s.at, text: `${ADDED[s.kind]}：${s.text}${sayPlaces(files, s.id)}` })),
      ...written.map((e) => ({
        at: e.at,
        text: `${names.get(e.by) ?? '其他同事'}${e.kind === 'question' ? '问提交人' : '告诉提交人'}：${e.data.text ?? ''}`,
      })),
    ]
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, text }) => `${sayTime(at, turn.at)} ${text}`)
    const detail = sayDetail(submission, turn.knowledge, names, turn.at, seesContact)
    const group = await sayGroup(turn, submission)
    const theirs = [
      ...supplements.map(({ text: words }) => words),
      ...written.map(({ data }) => String(data.text ?? '')),
    ]
    const reply: Reply = {
      blocks: [
        { type: 'fields', rows: [...detail, ...fileRows(files)] },
        {
          type: 'text',
          text: [...added, ...group.lines, '经过：', ...story].join('\n'),
          theirs: [...theirs, ...group.theirs],
        },
      ],
    }
    return { replies: [reply], remember: { topic: { label: 'admin_view' }, opened: submission.receipt } }
  },
}

const fileRows = (files: readonly Attachment[]): readonly Row[] =>
  files.length === 0 ? [] : [['附件', `${sayFiles(files)}。看内容请发“附件 1”`]]

/** Which of the files came with an addition. */
function sayPlaces(files: readonly Attachment[], supplementId: string): string {
  const places = files.flatMap((file, n) => (file.supplementId === supplementId ? [n + 1] : []))
  return places.length === 0 ? '' : `（附件${places.join('、')}）`
}

const NEXT = /^\s*(?:看|打开)?\s*([上下])一[件个条][吧。.]?\s*$/

/** The item before or behind the one just opened, in the list seen last. */
function beside(turn: Turn): string | 'none' | undefined {
  const { opened, topic } = turn.memory
  const to = NEXT.exec(turn.text)?.[1]
  const list = listSeen(turn)
  if (to === undefined || opened === undefined || list === undefined || topic?.label !== 'admin_view') return undefined
  const at = list.indexOf(opened)
  return at < 0 ? undefined : (list[at + (to === '下' ? 1 : -1)] ?? 'none')
}

const WHO = /^\s*第?\S{1,20}?\s*[件号个]?\s*(?:现在)?(?:是|归)?谁(?:在|来)?(?:办|管|负责|弄|经手)/
const asksWho = (text: string): boolean => WHO.test(text) && mentionsIn(text).length === 1

const isCommand = (text: string): boolean => COMMAND.test(text) && !LISTS.test(text) && mentionsIn(text).length > 0

/** `2`, `3号`, `第二件` alone, after a list was shown. */
function isPlace(turn: Turn): boolean {
  const [mention] = mentionsIn(turn.text)
  if (mention?.place === undefined || (turn.memory.list?.receipts.length ?? 0) === 0) return false
  return /^[\s\p{P}]*件?[\s\p{P}]*$/u.test(turn.text.slice(0, mention.from) + turn.text.slice(mention.to))
}

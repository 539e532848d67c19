import { placeOf, sayStatus } from '../../src/casework/describe.ts'
import { editOpinion, requireEditable } from '../../src/casework/edit-opinion.ts'
import { ownSubmissions } from '../../src/casework/find.ts'
import { mentionsIn } from '../../src/casework/refer.ts'
import { sayClosing } from '../../src/consultation/describe.ts'
import { menuPage } from '../../src/consultation/menu-page.ts'
import { mayEditUntil } from '../../src/consultation/place.ts'
import { sayMadeOn } from '../../src/consultation/where-now.ts'
import { isProblem, type Problem } from '../../src/domain/problem.ts'
import { sayTime } from '../../src/domain/shanghai.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { type Choice, say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { EDIT, editDialogue } from './dialogue.ts'
import { english } from './english.ts'

const MINE =
  /^(?:我?想?要?)?(?:查一?查?|看一?看?|查看)?我(?:提过?的?|提交的|的)(?:所有|全部)?(?:草案)?意见(?:第(\d+)页)?[。？?]?$|^(?:show\s+(?:me\s+)?)?(?:all\s+)?my\s+(?:opinions?|comments?)(?:\s+on\s+(?:the\s+)?drafts?)?[.?]?$/i
const ONE = /^看我的意见\s*([0-9A-Za-z-]+)$/
const EDITS =
  /^\s*(?:我要|我想|[请請]|[帮幫]我)?(?:改一下|修改|改)(?:意[见見])?\s*$|^\s*(?:please\s+)?(?:change|edit|reword)(?:\s+my)?\s*$/i
const LEAD = /^[\s：:，,]+/

/** `改 7K3M 新的说法`: which one, and the new words as typed. */
function editIn(text: string): { readonly typed: string; readonly words: string } | undefined {
  const item = mentionsIn(text).find(({ typed }) => typed !== undefined)
  if (item?.typed === undefined || !EDITS.test(text.slice(0, item.from))) return undefined
  return { typed: item.typed, words: text.slice(item.to).replace(LEAD, '') }
}

/** What somebody said of drafts: where it was made and where that is now, in the first words and those put beside them. */
export const ownOpinions: Intent = {
  name: 'own-opinions',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  dialogues: () => [editDialogue],
  claims: ({ text }) => MINE.test(text.trim()) || ONE.test(text.trim()) || editIn(text) !== undefined,
  async handle(turn) {
    const edit = editIn(turn.text)
    if (edit !== undefined) return change(turn, edit.typed, edit.words)
    const typed = ONE.exec(turn.text.trim())?.[1]
    const own = (await ownSubmissions(turn.store, turn.speaker.id, typed)).filter(({ kind }) => kind === 'opinion')
    const [only] = own
    if (only === undefined)
      return {
        replies: [
          say('您在这里还没有对草案提过意见。', { label: '看正在征求意见的草案', says: '现在有哪些草案在征求意见' }),
        ],
      }
    return own.length === 1 ? show(turn, only) : list(turn, own)
  },
  async finish(turn, _dialogue, answers) {
    return change(turn, answers.which?.value ?? '', answers.text?.verbatim ?? '')
  },
}

function list(turn: Turn, own: readonly Submission[]): Outcome {
  const choices = own.map((one): Choice => {
    const title = turn.knowledge.consultation(one.consultationId ?? '')?.title
    return {
      label: `${one.receipt} ${title === undefined ? '' : `《${title}》`}${one.clause ?? '整部草案'}`,
      says: `看我的意见 ${one.receipt}`,
    }
  })
  const page = Number(MINE.exec(turn.text.trim())?.[1] ?? 1)
  return {
    replies: [menuPage(`您对草案提过${own.length}条意见，看哪一条？`, choices, page, (n) => `我的意见第${n}页`)],
  }
}

async function show(turn: Turn, opinion: Submission): Promise<Outcome> {
  const { receipt, stance, reason, body, masksAt } = opinion
  const draft = turn.knowledge.consultation(opinion.consultationId ?? '')
  const { supplements } = await turn.store.submissions.story(opinion.id)
  const edits = supplements.filter(({ kind }) => kind === 'edit')
  const closed = whyClosed(turn, opinion)
  const open = closed === undefined
  const lines = [
    sayStatus(opinion, turn.knowledge, turn.at),
    ...(draft === undefined || placeOf(opinion, turn.knowledge) !== undefined
      ? []
      : [`针对${sayMadeOn(draft, opinion)}提出`]),
    ...(stance === undefined ? [] : [`态度：${stance}`]),
    ...(body === '' ? [] : [`建议：${body}`]),
    ...(reason === undefined ? [] : [`理由：${reason}`]),
    ...edits.filter(({ text }) => text !== '').map(({ at, text }) => `改后的话（${sayTime(at, turn.at)}）：${text}`),
    ...(masksAt === undefined ? [] : ['话里有电话等个人信息，对外公布时会遮住。']),
    ...(open && draft !== undefined
      ? [`可以改到${sayClosing({ ...draft, closesAt: mayEditUntil(opinion, draft) }, turn.at)}。`]
      : []),
    ...(closed === 'EDIT_CLOSED'
      ? [`征求意见已经结束，原来的话不再改。还有话可以回复：补充 ${receipt} 要说的话。`]
      : []),
  ]
  const ways = [
    ...(open ? [{ label: '改', says: `改 ${receipt}` }] : []),
    ...(opinion.outcome === undefined && body !== '' ? [{ label: '撤回', says: `撤回 ${receipt}` }] : []),
    { label: '看全部意见', says: '我的意见' },
  ]
  return { replies: [say(lines.join('\n'), ...ways)] }
}

/** Code of the refusal that a change would meet now. */
function whyClosed(turn: Turn, opinion: Submission): Problem['code'] | undefined {
  try {
    requireEditable(opinion, turn)
    return undefined
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.code
  }
}

/** @throws {Problem} `RECEIPT_*`, `EDIT_*` */
async function change(turn: Turn, typed: string, words: string): Promise<Outcome> {
  const [opinion] = await ownSubmissions(turn.store, turn.speaker.id, typed)
  if (opinion === undefined) return { replies: [] }
  requireEditable(opinion, turn)
  if (words === '')
    return {
      replies: [],
      begin: {
        dialogue: EDIT,
        answers: { which: { value: opinion.receipt, shown: `${opinion.receipt} 现在写的是：${opinion.body}` } },
      },
    }
  return {
    replies: [say(`已把改后的话放到 ${opinion.receipt} 旁边，工作人员两段都会看到。原来的话一字没动。`)],
    changes: editOpinion(opinion, words, turn),
  }
}

import { sayMatter } from '../../src/casework/describe.ts'
import { nameOf } from '../../src/casework/find.ts'
import { proven, secretIn } from '../../src/casework/proven.ts'
import { mentionsIn, receiptsWritten } from '../../src/casework/refer.ts'
import { Problem } from '../../src/domain/problem.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Answers, Dialogue } from '../../src/ports/dialogue.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { equalSecret } from '../../src/privacy/secret.ts'
import { carryOut } from './carry-out.ts'
import { english } from './english.ts'
import { preview } from './preview.ts'
import { type Scope, scopeIn } from './read.ts'

const ERASE = 'erase'
const MAX_LISTED = 5

const dialogue: Dialogue = {
  id: ERASE,
  version: 1,
  name: () => '删除',
  fields: [
    {
      name: 'sure',
      title: '是否删除',
      names: [],
      ask: ({ answers }) => ({
        text: answers.which?.shown ?? '',
        choices: [{ label: '确认删除' }, { label: '不删了' }],
      }),
      read: (text) => {
        if (/不删|不要|不用|算了|留着|^(?:不|否)$|\b(?:no|not|don'?t|keep|leave)\b/i.test(text))
          return { ok: { value: 'no', shown: '不删了' } }
        if (/删|确认|^(?:是|对|好|好的|同意|yes|confirm|delete(?: it)?)[。.！!]?$/i.test(text))
          return { ok: { value: 'yes', shown: '删除' } }
        return { again: '请回复 1 确认删除，或 2 不删了。' }
      },
    },
  ],
}

/** Deletes what somebody handed in, or everything that is kept of them, after telling exactly what goes and what stays. */
export const erase: Intent = {
  name: ERASE,
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  dialogues: () => [dialogue],
  claims: ({ text, speaker }) =>
    scopeIn(text) !== undefined && !(speaker.staff && mentionsIn(text).length > 0 && !/我/.test(text)),
  async handle(turn) {
    if (turn.message.scope === 'group')
      return { replies: [say('要删除您提交的内容或个人信息，请在这里单独对我说“删除我的意见”或“删除我的个人信息”。')] }
    const scope = scopeIn(turn.text) ?? 'one'
    const secret = secretIn(turn.text)
    const [typed] = receiptsWritten(turn.text)
    if (secret !== undefined && typed !== undefined) {
      const item = await proven(turn, typed, secret)
      return ask(turn, 'one', [item], turn.seal(`${item.receipt}:${secret}`))
    }
    const own = await ownItems(turn, typed)
    if (typed !== undefined && own.length === 0) throw new Problem('RECEIPT_UNKNOWN')
    if (scope !== 'all' && own.length === 0)
      return {
        replies: [say('您在这里没有可以删除的事项。如果是在别处提交的，请把“删除”、编号和16位查询码一起发来。')],
      }
    if (scope === 'one' && own.length > 1) return whichOne(turn, own)
    return ask(turn, scope, own)
  },
  finish: (turn, _dialogue, answers) => finish(turn, answers),
}

/** Items of this person that still have something to delete, newest first. */
async function ownItems(turn: Turn, typed: string | undefined): Promise<readonly Submission[]> {
  const named = typed === undefined ? {} : nameOf(typed)
  return turn.store.submissions.find({ ...named, personId: turn.speaker.id, order: 'newest' })
}

function whichOne(turn: Turn, own: readonly Submission[]): Outcome {
  const choices = own
    .slice(0, MAX_LISTED)
    .map((s) => ({ label: `${s.receipt} ${sayMatter(s, turn.knowledge)}`, says: `删除我的 ${s.receipt}` }))
  return {
    replies: [
      say(
        '您要删除哪一件？',
        ...choices,
        { label: '我提交的全部', says: '删除我提交的所有意见建议' },
        { label: '我在这里的全部信息', says: '删除我的全部个人信息' },
      ),
    ],
  }
}

function ask(turn: Turn, scope: Scope, items: readonly Submission[], proof = ''): Outcome {
  const text = preview(scope, items, turn.speaker.staff)
  if (text === undefined) return { replies: [say('没有留联系方式，没有可以删除的。')] }
  const value = scope === 'one' ? (items[0]?.receipt ?? '') : scope
  const answers: Answers = { which: { value, shown: text }, proof: { value: proof, shown: '' } }
  return { replies: [], begin: { dialogue: ERASE, answers } }
}

async function finish(turn: Turn, answers: Answers): Promise<Outcome> {
  if (answers.sure?.value !== 'yes') return { replies: [say('好的，什么都没有删。')] }
  const { value = '' } = answers.which ?? {}
  const scope: Scope = value === 'all' || value === 'items' || value === 'contact' ? value : 'one'
  const proof = answers.proof?.value ?? ''
  const typed = scope === 'one' ? value : undefined
  const items =
    proof === '' ? await ownItems(turn, typed) : await turn.store.submissions.find({ receipt: value as never })
  return carryOut(
    turn,
    scope,
    items.filter((item) => proof === '' || equalSecret(item.secretHash, proof)),
  )
}

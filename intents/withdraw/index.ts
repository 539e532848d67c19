import { sayMatter } from '../../src/casework/describe.ts'
import { ownSubmissions } from '../../src/casework/find.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { withdraw as takeBack } from '../../src/casework/own.ts'
import { isEnded, STATE_NAME } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Dialogue } from '../../src/ports/dialogue.ts'
import type { Intent, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const WITHDRAW = 'withdraw'
const MAX_LISTED = 5

const dialogue: Dialogue = {
  id: WITHDRAW,
  version: 1,
  name: () => '撤回',
  fields: [
    {
      name: 'sure',
      title: '是否撤回',
      names: [],
      ask: ({ answers }) => ({
        text: `要撤回${answers.which?.shown ?? ''}吗？撤回后不再办理，写的内容也会删除，编号仍可查到“已撤回”。`,
        choices: [{ label: '确认撤回' }, { label: '不撤了' }],
      }),
      read: (text) => {
        if (/不撤|不要|算了|留着|^(?:不|否)$|\b(?:no|not|don'?t|keep|leave)\b/i.test(text))
          return { ok: { value: 'no', shown: '不撤了' } }
        if (/撤|确认|是|对|好|同意|yes|confirm|withdraw/i.test(text)) return { ok: { value: 'yes', shown: '撤回' } }
        return { again: '请回复 1 确认撤回，或 2 不撤了。' }
      },
    },
  ],
}

/** Takes back what was handed in, as long as there is no result. */
export const withdraw: Intent = {
  name: 'withdraw',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'personal',
  dialogues: () => [dialogue],
  async handle(turn) {
    const own = await ownSubmissions(turn.store, turn.speaker.id, named(turn))
    const open = own.filter((s) => (s.state === 'MERGED' || !isEnded(s.state)) && s.outcome === undefined)
    if (own[0] === undefined) return { replies: [say('您在这里还没有提交过事项，没有可以撤回的。')] }
    if (open[0] === undefined)
      return {
        replies: [
          say(
            `${own[0].receipt}现在是“${STATE_NAME[own[0].state]}”，不能撤回了。要把内容删掉，请说“删除我的 ${own[0].receipt}”。`,
          ),
        ],
      }
    if (open.length > 1) {
      const choices = open
        .slice(0, MAX_LISTED)
        .map((s) => ({ label: `${s.receipt} ${sayMatter(s, turn.knowledge)}`, says: `撤回 ${s.receipt}` }))
      return { replies: [say('您要撤回哪一件？', ...choices)] }
    }
    const which = { value: open[0].receipt, shown: `${sayMatter(open[0], turn.knowledge)}（${open[0].receipt}）` }
    return { replies: [], begin: { dialogue: WITHDRAW, answers: { which } } }
  },
  async finish(turn, _dialogue, answers) {
    const receipt = answers.which?.value ?? ''
    if (answers.sure?.value !== 'yes') return { replies: [say(`好的，${receipt} 照旧办理。`)] }
    const [submission] = await ownSubmissions(turn.store, turn.speaker.id, receipt)
    if (submission === undefined) return { replies: [say('没有找到这一件。')] }
    return {
      replies: [
        say(
          submission.kind === 'opinion'
            ? `已撤回 ${receipt}，不再办理。想重新提，请说“我想提意见”。`
            : `已撤回 ${receipt}，不再办理。想重新提，请说“我有话对代表说”。`,
        ),
      ],
      changes: takeBack(submission, turn.at, turn.message.from.channel, await waitingIn(turn.store, submission)),
    }
  },
}

function named(turn: Turn): string | undefined {
  const slot = turn.slots.receipt ?? turn.slots.receipts
  return typeof slot === 'string' ? slot : slot?.[0]
}

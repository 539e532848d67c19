import { sayMatter } from '../../src/casework/describe.ts'
import { wordsField } from '../../src/casework/fields.ts'
import { waitingIn } from '../../src/casework/group-of.ts'
import { supplement, withdraw } from '../../src/casework/own.ts'
import { say } from '../../src/ports/channel.ts'
import type { Dialogue } from '../../src/ports/dialogue.ts'
import type { Intent } from '../../src/ports/intent.ts'
import { english } from './english.ts'

const AMEND = 'amend'
const CORRECTS =
  /^(?:不对|错了|不是|等等|等一下|哎呀?|啊)[，,。！!\s]|刚才(?:那个|那条|那件|的|写|填|提)|(?:写|填|提|说)错了|应该是.{1,20}(?:才对)?$|补充(?:一下|一点|一句)/

const dialogue: Dialogue = {
  id: AMEND,
  version: 1,
  name: () => '修改已提交的内容',
  fields: [
    {
      name: 'how',
      title: '怎么办',
      names: [],
      ask: ({ answers }) => ({
        text: `${answers.which?.shown ?? ''}已经提交，原话不能改。您可以：`,
        choices: [{ label: '补充说明' }, { label: '写一条更正' }, { label: '撤回重新提' }, { label: '不用改了' }],
      }),
      read: (text) => {
        if (/不用|不改|没错|算了|不必|不需要/.test(text)) return { ok: { value: 'none', shown: '不改' } }
        if (/撤回|重新提|重提/.test(text)) return { ok: { value: 'withdraw', shown: '撤回重新提' } }
        if (/更正|改正|改/.test(text)) return { ok: { value: 'correction', shown: '更正' } }
        if (/补充|加/.test(text)) return { ok: { value: 'supplement', shown: '补充说明' } }
        return { again: '请回复 1 补充说明、2 写一条更正、3 撤回重新提 或 4 不用改了。' }
      },
    },
    wordsField({
      name: 'text',
      title: '内容',
      names: ['内容'],
      question: '请写下要补充或更正的内容，会和原来的意见一起交给工作人员。',
      when: ({ answers }) => answers.how?.value === 'supplement' || answers.how?.value === 'correction',
    }),
    {
      name: 'sure',
      title: '确认',
      names: [],
      when: ({ answers }) => answers.text !== undefined,
      ask: ({ answers }) => ({
        text: `要加上的是：${answers.text?.value ?? ''}\n确认加上吗？`,
        choices: [{ label: '确认' }, { label: '不加了' }],
      }),
      read: (text) => {
        if (/不加|不用|算了|^(?:不|否)$/.test(text)) return { ok: { value: 'no', shown: '不加' } }
        if (/确认|是|对|好|加/.test(text)) return { ok: { value: 'yes', shown: '确认' } }
        return { again: '请回复 1 确认，或 2 不加了。' }
      },
    },
  ],
}

/** "不对，刚才那个…" after filing: nothing changes silently; the ways to change it are offered. */
export const amend: Intent = {
  name: 'amend',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  dialogues: () => [dialogue],
  claims: (turn) => turn.memory.filed !== undefined && turn.at < turn.memory.filed.until && CORRECTS.test(turn.text),
  async handle(turn) {
    const [submission] = await turn.store.submissions.find({ ids: [turn.memory.filed?.id ?? ''], limit: 1 })
    if (submission === undefined) return { replies: [say('没有找到刚才提交的内容。')] }
    const which = { value: submission.id, shown: `${submission.receipt}（${sayMatter(submission, turn.knowledge)}）` }
    return { replies: [], begin: { dialogue: AMEND, answers: { which } } }
  },
  async finish(turn, _dialogue, answers) {
    const [submission] = await turn.store.submissions.find({ ids: [answers.which?.value ?? ''], limit: 1 })
    const how = answers.how?.value
    const channel = turn.message.from.channel
    if (submission === undefined || how === 'none' || answers.sure?.value === 'no')
      return { replies: [say(`好的，${submission?.receipt ?? ''}保持原样。`)] }
    if (how === 'withdraw')
      return {
        replies: [say(`已撤回 ${submission.receipt}。我们重新来一次。`)],
        changes: withdraw(submission, turn.at, channel, await waitingIn(turn.store, submission)),
        remember: { filed: undefined },
        begin: { dialogue: submission.kind === 'opinion' ? 'submit' : 'suggest', answers: {} },
      }
    const kind = how === 'correction' ? 'correction' : 'supplement'
    const text = answers.text?.verbatim ?? answers.text?.value ?? ''
    return {
      replies: [say(`已加到 ${submission.receipt} 后面，工作人员会一起看到。原来的内容没有动。`)],
      changes: supplement(submission, kind, text, turn.at, turn.random.id(), channel),
    }
  },
}

import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { mask } from '../../src/privacy/mask.ts'
import { noteConfirmed } from '../../src/upkeep/confirmed.ts'
import { isPersonal } from '../../src/upkeep/drafts.ts'
import { previewEdit } from '../../src/upkeep/preview.ts'
import { upkeepOf } from '../../src/upkeep/reads.ts'
import { sayBroken } from '../../src/upkeep/say-impact.ts'
import { gapNamed, unknownGap } from './gaps.ts'

/** Wordings of one question that are confirmed with it: those that most people used. */
const WORDINGS = 3
const LISTED = 9

/** Confirms that articles just shown answer what was just asked. */
export async function confirmShown(turn: Turn, nth: number | undefined): Promise<Outcome> {
  const shown = turn.memory.topic?.articles ?? []
  const { asked } = turn.memory
  if (asked === undefined || shown.length === 0)
    return { replies: [say('请先在这里问一次，看到条文以后再发“确认答案”。')] }
  if (nth === undefined && shown.length > 1) {
    const choices = shown.map((id, n) => ({ label: nameOf(turn, id), says: `确认第${n + 1}个答案` }))
    return { replies: [say(`“${mask(asked)}”的答案是哪一条？`, ...choices)], remember: { asked } }
  }
  const id = shown[(nth ?? 1) - 1]
  if (id === undefined) return { replies: [say(`刚才只答了${shown.length}条。`)] }
  return confirmPairs(turn, [asked], id)
}

/** Confirms which article answers a question of the list. */
export async function confirmArticle(turn: Turn, code: string, named: string): Promise<Outcome> {
  const cluster = await gapNamed(turn, code)
  if (cluster === undefined) return { replies: [unknownGap(code)] }
  const answer = turn.knowledge.search.answer({ text: named, at: turn.at })
  const [article] = answer.why === 'reference' ? answer.citations : []
  if (article === undefined)
    return { replies: [say(`没有找到“${mask(named)}”。请写法规的名称和条号，例如：《养犬管理条例》第十八条。`)] }
  const wordings = cluster.wordings.map(({ text }) => text).filter((text) => !isPersonal(text))
  return confirmPairs(turn, wordings.slice(0, WORDINGS), article.id)
}

async function confirmPairs(turn: Turn, questions: readonly string[], article: string): Promise<Outcome> {
  const pairs = questions.flatMap((question) => noteConfirmed(turn, question, [article], 'staff'))
  const confirmations = pairs.flatMap((change) => (change.do === 'confirmed.add' ? [change.confirmation] : []))
  if (confirmations.length === 0)
    return { replies: [say('这句话离开上文看不出在问什么，记不成问题。请把问题说完整，再问一次。')] }
  const impact = await previewEdit(turn.knowledge, { confirmed: confirmations }, [], turn.at)
  if (impact.broken.length > 0)
    return { replies: [say([...sayBroken(impact), '有标准问题会变得不合格，没有记下。'].join('\n'))] }
  const ids = confirmations.map(({ id }) => id)
  const asked = confirmations.map(({ question }) => `“${question}”`).join('、')
  return {
    replies: [
      say(
        `已记下：${asked}的答案是${nameOf(turn, article)}。以后问得相近的，会先找这一条。\n记错了请发：撤回确认 ${ids.join(' ')}`,
      ),
    ],
    changes: [...pairs, ...ids.map((id) => trail(turn, 'kb-confirm', id))],
  }
}

/** What staff confirmed, the newest first. */
export async function listConfirmed(turn: Turn): Promise<Outcome> {
  const all = await upkeepOf(turn.knowledge).confirmed()
  const staff = all.filter(({ how }) => how === 'staff').toReversed()
  if (staff.length === 0) return { replies: [say('还没有工作人员确认过的答案。')] }
  const lines = staff
    .slice(0, LISTED)
    .map(({ id, question, articles }) => `${id}　${question}　${articles.map((one) => nameOf(turn, one)).join('、')}`)
  const more = staff.length > LISTED ? `，先列最近${LISTED}个` : ''
  return {
    replies: [
      say([`工作人员确认过的答案${staff.length}个${more}：`, ...lines, '记错了请发：撤回确认 加编号。'].join('\n')),
    ],
  }
}

export async function unconfirm(turn: Turn, ids: readonly string[]): Promise<Outcome> {
  const known = new Set((await upkeepOf(turn.knowledge).confirmed()).map(({ id }) => id))
  const found = ids.filter((id) => known.has(id))
  if (found.length === 0) return { replies: [say(`没有这个编号的确认：${ids.join('、')}。`)] }
  return {
    replies: [say(`已撤回确认 ${found.join('、')}。`)],
    changes: found.flatMap((id): Change[] => [{ do: 'confirmed.remove', id }, trail(turn, 'kb-unconfirm', id)]),
  }
}

function nameOf(turn: Turn, id: string): string {
  const article = turn.knowledge.search.article(id)
  return article === undefined ? '已经不在资料库的条文' : `《${article.law}》${article.article}`
}

const trail = (turn: Turn, command: string, target: string): Change => ({
  do: 'audit',
  entry: {
    at: turn.at,
    actorId: turn.speaker.id,
    role: turn.speaker.grants.map((grant) => grant.role).join('、'),
    channel: turn.message.from.channel,
    command,
    target,
    result: 'done',
  },
})

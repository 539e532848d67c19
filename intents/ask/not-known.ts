import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Answer } from '../../src/ports/knowledge.ts'
import { looksLikeQuestion } from '../../src/search/looks-like-question.ts'
import { doorFor, sayDoor } from '../../src/station/doors.ts'
import { noteUnanswered } from '../../src/upkeep/unanswered.ts'
import { MAIN_MENU } from '../menu.ts'

/** Misses that are a gap in the knowledge: somebody should look at them. */
const GAP = new Set(['no-match', 'article-unknown', 'law-unknown', 'quote-gate'])

/** Why there is no answer, and the next door. */
const SENTENCE: Readonly<Record<string, string>> = {
  'article-unknown': '资料库里的这部法规没有这一条，所以不作回答。请核对一下条号。',
  'law-unknown': '资料库里没有这部法规，所以不作回答。全国性法律可以在国家法律法规数据库查询。',
  'law-missing': '您问的是哪部法规？请带上名称再问一次，例如“养犬管理条例第十八条”。',
  'other-place': '我这里只有本地的资料，外地的规定请向当地查询。',
  'own-case': '个人的具体案子我不能判断。可以打 12348 公共法律服务热线咨询，费用和期限以他们的答复为准。',
  'live-figure': '实时的数字和办事标准不在资料库里，请打 12345 市民服务热线问最新的。',
  'no-match': '资料库里没有查到能回答这个问题的规定，所以不作回答。',
  'quote-gate': '资料库里的这条资料正在核对，暂时不作回答。',
}

const NOTED = '已记下这个问题（不含您的姓名），供工作人员补充资料。'

/** Nothing stored answers this: says so, names the body that does it where one is on file, and offers a way on. */
export function notKnown(turn: Turn, answer: Answer): Outcome {
  const door = doorFor(turn.text, turn.knowledge.content.doors)
  if (door !== undefined) return { replies: [say(sayDoor(door))] }
  const group = turn.message.scope === 'group'
  const sentence =
    turn.label === 'unknown' && answer.why === 'no-match' && !looksLikeQuestion(turn.text)
      ? undefined
      : SENTENCE[answer.why]
  if (sentence === undefined)
    return {
      replies: [
        group
          ? say('这个我答不上来。我能回答法规条文、联络站和代表接待日，也能帮您提意见、查进度。')
          : say('这个我答不上来。我能做的是：', ...MAIN_MENU),
      ],
    }
  if (!GAP.has(answer.why)) return { replies: [say(sentence)] }
  const changes = noteUnanswered(turn, answer.why)
  if (group) return { replies: [say(`${sentence}${NOTED}`)], changes }
  const ways = [
    { label: '换个说法再问', says: '我想问法规和站点' },
    { label: '请站点同志帮忙', says: '转人工' },
    { label: '写给代表', says: '我有话对代表说' },
  ]
  return { replies: [say(`${sentence}\n${NOTED}您还可以：`, ...ways)], changes }
}

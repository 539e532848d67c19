import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Answer } from '../../src/ports/knowledge.ts'
import { looksLikeQuestion } from '../../src/search/looks-like-question.ts'
import {
  bringsTrouble,
  cityDoor,
  doorOf,
  type RightDoor,
  sayDoor,
  sayWhoKnows,
  sayWhoTakes,
  type Way,
  wayFor,
} from '../../src/station/doors/index.ts'
import { noteUnanswered } from '../../src/upkeep/unanswered.ts'
import { MAIN_MENU } from '../menu.ts'

/** Misses that are a gap in the knowledge: somebody should look at them. */
const GAP = new Set(['no-match', 'article-unknown', 'law-unknown', 'quote-gate'])

/** Why there is no answer. */
const SENTENCE: Readonly<Record<string, string>> = {
  'article-unknown': '资料库里的这部法规没有这一条，所以不作回答。请核对一下条号。',
  'law-unknown': '资料库里没有这部法规，所以不作回答。全国性法律可以在国家法律法规数据库查询。',
  'law-missing': '您问的是哪部法规？请带上名称再问一次，例如“养犬管理条例第十八条”。',
  'other-place': '我这里只有本地的资料，外地的规定和办事请问当地。',
  'own-case': '个人的具体办理情况我查不到，也不能判断。',
  'live-figure': '每年会变的数字和办事标准不在资料库里，请以主管部门公布的为准。',
  'no-match': '资料库里没有查到能回答这个问题的规定，所以不作回答。',
  'quote-gate': '资料库里的这条资料正在核对，暂时不作回答。',
}

/** Misses that another body can answer, whatever they are about. */
const DOOR: Readonly<Record<string, (doors: readonly RightDoor[], way: Way | undefined) => RightDoor>> = {
  'other-place': (doors) => doorOf('elsewhere', doors),
  'own-case': (doors, way) => way?.door ?? cityDoor(doors),
  'live-figure': (doors, way) => way?.door ?? cityDoor(doors),
}

const NOTED = '已记下这个问题（不含您的姓名），供工作人员补充资料；30天内有了答案，会在这里告诉您。'
const NOTED_IN_GROUP =
  '已记下这个问题（不含您的姓名），供工作人员补充资料；30天内有了答案，会单独告诉您（需要您单独和我说过话）。'

const LONE_DIGIT = /^[0-9０-９]$/

/** Nothing stored answers this: says so, names the body that does it or knows more, and offers a way on. */
export function notKnown(turn: Turn, answer: Answer): Outcome {
  const { offered } = turn.memory
  if (LONE_DIGIT.test(turn.text.trim()) && offered !== undefined && offered.length > 0)
    return { replies: [say('刚才没有这个数字，可以选的是：', ...offered)] }
  const { doors, stations } = turn.knowledge.content
  const way = wayFor(turn.text, doors, stations)
  const knows = DOOR[answer.why]?.(doors, way)
  if (knows !== undefined) return { replies: [say(`${SENTENCE[answer.why] ?? ''}${sayWhoKnows(knows)}`)] }
  if (way?.for === 'matter') return { replies: [say(sayDoor(way.door))] }
  const group = turn.message.scope === 'group'
  const sentence =
    turn.label === 'unknown' && answer.why === 'no-match' && !looksLikeQuestion(turn.text)
      ? undefined
      : SENTENCE[answer.why]
  if (sentence === undefined)
    return { replies: [cannot(group, bringsTrouble(turn.text) ? sayWhoTakes(cityDoor(doors)) : undefined)] }
  if (!GAP.has(answer.why)) return { replies: [say(sentence)] }
  const told = way === undefined || answer.why !== 'no-match' ? sentence : `${sentence}${sayWhoKnows(way.door)}\n`
  const changes = noteUnanswered(turn, answer.why)
  if (group) return { replies: [say(`${told}${NOTED_IN_GROUP}`)], changes }
  const ways = [
    { label: '换个说法再问', says: '我想问法规和站点' },
    { label: '请站点同志帮忙', says: '转人工' },
    { label: '写给代表', says: '我有话对代表说' },
  ]
  return { replies: [say(`${told.trimEnd()}\n${NOTED}您还可以：`, ...ways)], changes }
}

const cannot = (group: boolean, taker: string | undefined): ReturnType<typeof say> => {
  if (group) return say(taker ?? '这个我答不上来。我能回答法规条文、联络站和代表接待日，也能帮您提意见、查进度。')
  return say(taker === undefined ? '这个我答不上来。我能做的是：' : `${taker}\n我能做的是：`, ...MAIN_MENU)
}

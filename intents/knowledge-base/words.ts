import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change } from '../../src/ports/store.ts'
import { type Editor, setLayWord, takeBackLayWord } from '../../src/upkeep/lay-words.ts'
import { upkeepOf } from '../../src/upkeep/reads.ts'
import { sayImpact } from '../../src/upkeep/say-impact.ts'
import { impactOf } from './write.ts'

/** Longer ones are sentences; more of them weigh too little each. */
const WORD_MAX = 20
const WORDS_MAX = 8

/** What a lay word is looked up by. */
export async function showWord(turn: Turn, word: string): Promise<Outcome> {
  const { chat } = await upkeepOf(turn.knowledge).layWord(word)
  const words = turn.knowledge.content.lexicon.get(word)
  const from = chat === undefined ? '' : `（${chat.by}，${sayDay(dayOf(chat.at), turn.at)}在聊天里改的）`
  return {
    replies: [
      say(
        words === undefined
          ? `没有平常话“${word}”${from}。要加请发：平常话 ${word} = 条文里的词、条文里的词`
          : `“${word}”会连同这些词一起查：${words.join('、')}${from}。`,
      ),
    ],
  }
}

/** Shows what the change does to the answers, and makes it once its code came back. */
export async function setWord(turn: Turn, word: string, words: readonly string[]): Promise<Outcome> {
  if (words.length > WORDS_MAX || words.some((one) => one.length > WORD_MAX))
    return { replies: [say(`条文里的词最多${WORDS_MAX}个，每个不超过${WORD_MAX}个字。`)] }
  const now = turn.knowledge.content.lexicon.get(word)
  if (now?.join('、') === words.join('、')) return { replies: [say(`“${word}”现在就是这样查的，不用改。`)] }
  const { chat } = await upkeepOf(turn.knowledge).layWord(word)
  const was = now === undefined ? '（原来没有）' : `（原来：${now.join('、')}）`
  return goThrough(turn, {
    word,
    words,
    says: `平常话 ${word} = ${words.join('、')}`,
    what: `平常话“${word}” = ${words.join('、')}${was}`,
    changes: setLayWord(word, words, chat, editorOf(turn), turn.at),
  })
}

export async function removeWord(turn: Turn, word: string): Promise<Outcome> {
  const now = turn.knowledge.content.lexicon.get(word)
  if (now === undefined) return { replies: [say(`没有平常话“${word}”。`)] }
  const { chat } = await upkeepOf(turn.knowledge).layWord(word)
  return goThrough(turn, {
    word,
    words: [],
    says: `删除平常话 ${word}`,
    what: `不再用平常话“${word}”（原来：${now.join('、')}）`,
    changes: setLayWord(word, [], chat, editorOf(turn), turn.at),
  })
}

/** Undoes the last change that was made in chat. */
export async function takeBackWord(turn: Turn, word: string): Promise<Outcome> {
  const { chat, files } = await upkeepOf(turn.knowledge).layWord(word)
  if (chat === undefined) return { replies: [say(`“${word}”没有在聊天里改过。资料文件里的平常话请改文件。`)] }
  const words = chat.before ?? files ?? []
  return goThrough(turn, {
    word,
    words,
    says: `撤回平常话 ${word}`,
    what: `撤回${chat.by}的修改，平常话“${word}”回到：${words.length === 0 ? '没有这个词' : words.join('、')}`,
    changes: takeBackLayWord(chat, editorOf(turn), turn.at),
  })
}

interface WordEdit {
  readonly word: string
  readonly words: readonly string[]
  /** The command in words that leave nothing open. */
  readonly says: string
  readonly what: string
  readonly changes: readonly Change[]
}

async function goThrough(turn: Turn, { word, words, says, what, changes }: WordEdit): Promise<Outcome> {
  const impact = await impactOf(turn, { lexicon: new Map([[word, words]]) })
  const shown = `${what}\n${sayImpact(impact)}`
  if (impact.broken.length > 0) return { replies: [say(`${shown}\n有标准问题不合格，不能这样改，什么都没有改。`)] }
  if (!turn.confirmed) return askToConfirm(turn, `${shown}\n确认后马上生效，资料文件不变。`, says)
  return { replies: [say(`已生效：${what}。\n要撤回请发：撤回平常话 ${word}`)], changes }
}

const editorOf = (turn: Turn): Editor => ({
  id: turn.speaker.id,
  name: turn.speaker.name ?? turn.speaker.id,
  role: turn.speaker.grants.map((grant) => grant.role).join('、'),
  channel: turn.message.from.channel,
})

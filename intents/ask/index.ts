import type { Reply } from '../../src/ports/channel.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { Answer, Question } from '../../src/ports/knowledge.ts'
import { checkQuotes } from '../../src/search/quote-gate.ts'
import { doorFor, sayDoor } from '../../src/station/doors.ts'
import { noteUnanswered } from '../../src/upkeep/unanswered.ts'
import { MAIN_MENU } from '../menu.ts'
import { phrases } from './phrases.ts'
import { presentAnswer, presentWhole } from './present.ts'

const WHOLE = /^(?:看|要|给我)?(?:一下)?(?:完整)?(?:全文|原文|完整条文)[。.!！]?$/
const WRONG = /^(?:不对|答非所问|没答到点上|不是这个|不是我要的)[。.!！]?$/
/** Reasons for which a miss is not a gap in the knowledge: nobody has to answer it. */
const NOT_A_GAP = new Set(['off-topic', 'injection', 'abuse', 'empty', 'noise'])

/** Answers from stored text, or says that it is not there and where to go. */
export const ask: Intent = {
  name: 'ask',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: (turn) => turn.memory.topic?.articles !== undefined && (WHOLE.test(turn.text) || WRONG.test(turn.text)),
  async handle(turn) {
    if (turn.text.includes('问法规和站点') && turn.text.length <= 12)
      return { replies: [say('请直接问，例如：遛狗不牵绳怎么罚、某某街道联络站在哪、这个月代表接待日是哪天。')] }
    const { topic } = turn.memory
    if (topic?.articles !== undefined && WHOLE.test(turn.text)) return whole(turn, topic.articles)
    if (topic?.articles !== undefined && WRONG.test(turn.text)) return wrong(turn)
    return question(turn)
  },
}

async function question(turn: Turn): Promise<Outcome> {
  const { topic } = turn.memory
  const asked: Question = {
    text: turn.text,
    at: turn.at,
    ...(topic?.law === undefined ? {} : { lastLaw: topic.law }),
    ...(topic?.articles === undefined ? {} : { lastArticles: topic.articles }),
  }
  const answer = turn.knowledge.search.answer(asked)
  const group = turn.message.scope === 'group'
  if (!answer.answered) return { ...notKnown(turn, answer), answer }
  const reply = presentAnswer(answer, group)
  if (answer.entry === undefined && !quotesHold(reply, turn, answer))
    return { ...notKnown(turn, answer), answer: { ...answer, answered: false, why: 'quote-gate' } }
  const law = answer.citations[0]?.law
  const articles = answer.citations.map((c) => c.id)
  return {
    replies: [reply],
    answer,
    remember: {
      asked: turn.text,
      topic: {
        label: 'ask_regulation',
        ...(law === undefined ? {} : { law }),
        ...(articles.length === 0 ? {} : { articles }),
      },
    },
  }
}

function quotesHold(reply: Reply, turn: Turn, answer: Answer): boolean {
  const text = reply.blocks.map((block) => (block.type === 'text' ? block.text : '')).join('\n')
  const { search } = turn.knowledge
  const stored = (law: string, article: string): string | undefined =>
    search.regulation(law)?.articles.find((a) => a.article === article)?.text
  return checkQuotes(text, answer.citations, { text: stored }).ok
}

function notKnown(turn: Turn, answer: Answer): Outcome {
  const door = doorFor(turn.text, turn.knowledge.content.doors)
  const group = turn.message.scope === 'group'
  if (door !== undefined) return { replies: [say(sayDoor(door))] }
  if (answer.why === 'article-unknown' || answer.why === 'law-unknown')
    return {
      replies: [
        say(
          answer.why === 'article-unknown'
            ? '资料库里的这部法规没有这一条，所以不作回答。请核对一下条号。'
            : '资料库里没有这部法规，所以不作回答。全国性法律可在国家法律法规数据库查询。',
        ),
      ],
      changes: noteUnanswered(turn, answer.why),
    }
  if (NOT_A_GAP.has(answer.why) || turn.label === 'unknown')
    return {
      replies: [
        group
          ? say('这个我答不上来。我能回答法规条文、联络站和代表接待日，也能帮您提意见、查进度。')
          : say('这个我答不上来。我能做的是：', ...MAIN_MENU),
      ],
    }
  const text = '资料库里没有查到能回答这个问题的规定，所以不作回答。'
  return {
    replies: [
      group
        ? say(`${text}已记下这个问题（不含您的姓名），供工作人员补充资料。`)
        : say(
            `${text}\n已记下这个问题（不含您的姓名），供工作人员补充资料。您还可以：`,
            { label: '换个说法再问', says: '我想问法规和站点' },
            { label: '请站点同志帮忙', says: '转人工' },
            { label: '写给代表', says: '我有话对代表说' },
          ),
    ],
    changes: noteUnanswered(turn, answer.why),
  }
}

function whole(turn: Turn, ids: readonly string[]): Outcome {
  const found = ids.flatMap((id) => {
    const article = turn.knowledge.search.article(id)
    return article === undefined ? [] : [article]
  })
  const citations = found.map((a) => ({
    id: a.id,
    law: a.law,
    article: a.article,
    version: '',
    force: '',
    text: a.text,
    source: a.source,
  }))
  return { replies: [{ ...say(presentWhole(citations)) }] }
}

function wrong(turn: Turn): Outcome {
  const asked = turn.memory.asked
  return {
    replies: [say('抱歉，没有答到点上，已经记下供工作人员改进。请换个说法再问一次，或回复“转人工”。')],
    changes: asked === undefined ? [] : noteUnanswered({ ...turn, text: asked }, 'not-helpful'),
    remember: { topic: undefined },
  }
}

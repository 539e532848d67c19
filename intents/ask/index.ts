import type { Reply } from '../../src/ports/channel.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { Answer, Question } from '../../src/ports/knowledge.ts'
import { checkQuotes } from '../../src/search/quote-gate.ts'
import { noteUnanswered } from '../../src/upkeep/unanswered.ts'
import { MAIN_MENU } from '../menu.ts'
import { notKnown } from './not-known.ts'
import { phrases } from './phrases.ts'
import { presentAnswer, presentWhole } from './present.ts'

const WHOLE = /^(?:看|要|给我)?(?:一下)?(?:完整)?(?:全文|原文|完整条文)[。.!！]?$/
const WRONG = /^(?:不对|答非所问|没答到点上|不是这个|不是我要的)[。.!！]?$/
const BARE_ARTICLE = /^(?:那|看)?第?[0-9零〇一二三四五六七八九十百]{1,5}[条條](?:呢)?[？?]?$/

/** Answers from stored text, or says that it is not there and where to go. */
export const ask: Intent = {
  name: 'ask',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: (turn) =>
    turn.text === MAIN_MENU[0]?.says ||
    (turn.memory.topic?.articles !== undefined && (WHOLE.test(turn.text) || WRONG.test(turn.text))),
  async handle(turn) {
    if (turn.text === MAIN_MENU[0]?.says)
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
    text: BARE_ARTICLE.test(turn.text) && topic?.law !== undefined ? `${topic.law}${turn.text}` : turn.text,
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

import { dayOf } from '../../src/domain/shanghai.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { Answer, Question } from '../../src/ports/knowledge.ts'
import { periodIn } from '../../src/search/as-of-dates.ts'
import { lawOfNotice } from '../../src/search/as-of-notice.ts'
import { citationOf } from '../../src/search/citation.ts'
import { foldQuery } from '../../src/search/fold.ts'
import { stoppedEntry } from '../../src/search/quote-faults.ts'
import { noteConfirmed } from '../../src/upkeep/confirmed.ts'
import { confirmsAnswer } from '../../src/upkeep/confirms.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'
import { noteUnanswered } from '../../src/upkeep/unanswered.ts'
import { MAIN_MENU } from '../menu.ts'
import { isInForce, standingOf } from './banner.ts'
import { english } from './english.ts'
import { proved, stopped } from './gate.ts'
import { invited } from './invite.ts'
import { notKnown } from './not-known.ts'
import { phrases } from './phrases.ts'
import { presentArticles, presentWhole } from './present.ts'
import { asksForWhole, bareArticle, saysWrong, turnsToOtherTime } from './words.ts'

/** Asked as of a day on which today's text was the law already. */
const SAME_THEN = '当时的规定就是现行的文本：'
/** Asked as of a day that is still to come: what will hold then, nobody knows. */
const NOT_YET_KNOWN = '以后会不会修改，现在还不知道。下面是现在的文本：'
/** Label of a topic that is about another time: the next question stays there. */
const OTHER_TIME = 'ask_regulation.as-of'

/** Answers from stored text, or says that it is not there and where to go. */
export const ask: Intent = {
  name: 'ask',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: (turn) =>
    turn.text === MAIN_MENU[0]?.says ||
    asksForWhole(turn) ||
    (turn.memory.topic?.articles !== undefined && saysWrong(turn)) ||
    saysRight(turn) !== undefined ||
    turnsToOtherTime(turn),
  async handle(turn) {
    if (turn.text === MAIN_MENU[0]?.says)
      return { replies: [say('请直接问，例如：遛狗不牵绳怎么罚、某某街道联络站在哪、这个月代表接待日是哪天。')] }
    const { topic } = turn.memory
    if (asksForWhole(turn)) return whole(turn, topic?.articles ?? [])
    if (topic?.articles !== undefined && saysWrong(turn)) return wrong(turn)
    const confirmed = saysRight(turn)
    if (confirmed !== undefined) return right(turn, confirmed.asked, confirmed.articles)
    return question(turn)
  },
}

async function question(turn: Turn): Promise<Outcome> {
  const { topic } = turn.memory
  const bare = topic?.law === undefined ? undefined : bareArticle(turn)
  const asked: Question = {
    text: bare ?? turn.text,
    at: turn.at,
    ...(topic?.law === undefined ? {} : { lastLaw: topic.law }),
    ...lastShown(turn),
  }
  const answer = turn.knowledge.search.answer(asked)
  const fault = stoppedEntry(answer)
  if (fault !== undefined) return { ...stopped(turn, fault.id, fault.reason), answer: { ...answer, why: 'quote-gate' } }
  if (!answer.answered && answer.entry === undefined) return { ...notKnown(turn, answer), answer }
  const outcome = told(answer, turn)
  if (outcome.changes !== undefined) return { ...outcome, answer: { ...answer, answered: false, why: 'quote-gate' } }
  const law = answer.citations[0]?.law ?? lawOfNotice(answer)
  const articles = answer.citations.map((c) => c.id)
  const remember = {
    asked: turn.text,
    topic: {
      label: answer.why === 'as-of' ? OTHER_TIME : 'ask_regulation',
      ...(law === undefined ? {} : { law }),
      ...(articles.length === 0 ? {} : { articles }),
    },
  }
  return invited({ ...outcome, answer, remember }, answer.citations, turn)
}

/** A text that was the law when it was shown and no longer is does not hold the conversation in the past. */
function lastShown(turn: Turn): Pick<Question, 'lastArticles'> {
  const { topic } = turn.memory
  if (topic?.articles === undefined) return {}
  if (topic.label === OTHER_TIME) return { lastArticles: topic.articles }
  return { lastArticles: topic.articles.filter((id) => isInForce(id, turn)) }
}

function told(answer: Answer, turn: Turn): Outcome {
  const { entry, citations } = answer
  if (entry !== undefined) return proved(say(sayEntry(entry)), [], turn, entry.id)
  const lead = answer.why !== 'as-of' ? undefined : asksAhead(turn) ? NOT_YET_KNOWN : SAME_THEN
  return proved(say(presentArticles(citations, turn, lead)), citations, turn, named(citations))
}

function asksAhead({ text, at }: Turn): boolean {
  const today = dayOf(at)
  const period = periodIn(foldQuery(text), today)
  return period !== undefined && period.from > today
}

const named = (citations: Answer['citations']): string => citations.map((c) => `《${c.law}》${c.article}`).join('、')

function whole(turn: Turn, ids: readonly string[]): Outcome {
  const citations = ids.flatMap((id) => {
    const article = turn.knowledge.search.article(id)
    return article === undefined ? [] : [citationOf(article, standingOf(id, turn))]
  })
  if (citations.length === 0)
    return { replies: [say('现在没有可以看全文的条文。请先问一个法规问题，例如：遛狗不牵绳怎么罚。')] }
  return proved(say(presentWhole(citations, turn)), citations, turn, named(citations))
}

/** What a word of thanks confirms: the question and the articles just shown, as they stand today. */
function saysRight({
  text,
  memory: { asked, topic },
}: Turn): { asked: string; articles: readonly string[] } | undefined {
  if (asked === undefined || topic?.articles === undefined || topic.label === OTHER_TIME) return undefined
  return confirmsAnswer(text) ? { asked, articles: topic.articles } : undefined
}

function right(turn: Turn, asked: string, articles: readonly string[]): Outcome {
  return {
    replies: [say('不客气，帮到您就好。还有问题可以接着问。')],
    changes: noteConfirmed(turn, asked, articles),
    remember: { asked: undefined },
  }
}

function wrong(turn: Turn): Outcome {
  const asked = turn.memory.asked
  return {
    replies: [say('抱歉，没有答到点上，已经记下供工作人员改进。请换个说法再问一次，或回复“转人工”。')],
    changes: asked === undefined ? [] : noteUnanswered({ ...turn, text: asked }, 'not-helpful'),
    remember: { topic: undefined },
  }
}

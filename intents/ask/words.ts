import { articleNumbersIn, sayArticle } from '../../src/domain/numerals.ts'
import { dayOf } from '../../src/domain/shanghai.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { readAsOf } from '../../src/search/as-of.ts'
import { foldQuery } from '../../src/search/fold.ts'

const ASKED = '(?:请|麻烦|回复|我|想|要|给|帮|发|把|看)*(?:一下)?(?:这条|这一条|完整)?的?'
const POLITE = '(?:看看|看一?下|发我|发给我|给我|发来|吧|呢|谢谢)*'
const WHOLE = new RegExp(`^["“”']?${ASKED}["“”']?(?:全文|原文|完整条文|整条)["“”']?${POLITE}["“”'。.!]*$`)
const WHOLE_ENGLISH =
  /^["“”']?(?:please )?(?:can i |could i |i want to )?(?:show|see|send|read|give|have)? ?(?:me )?(?:the )?(?:full|whole|complete|entire) (?:text|article|wording)(?: of (?:it|this|that))?(?:,? please)?["“”'.!?]*$/i
const WRONG = /^["“”']?(?:不对|答非所问|没答到点上|没答对|不是这个|不是我要的)["“”'。.!]*$/
const WRONG_ENGLISH =
  /^["“”']?(?:no,? )?(?:(?:that|this|it)(?:['’]?s| is| was) )?(?:not (?:right|correct|it|what i (?:asked|meant|wanted)(?: for| about)?)|wrong(?: answer)?|incorrect)["“”'.!]*$/i
const ARTICLE_ENGLISH =
  /^(?:(?:and|what about|how about|show(?: me)?|see) )?(?:article|art\.) ?(\d{1,4})(?:-(\d{1,2}))?[?.]?$/i
const BARE_ARTICLE = /^(?:那|看)?第?[0-9零〇一二三四五六七八九十百]{1,5}条(?:之[一二三四五六七八九十])?呢?[?？]?$/
/** Longer texts that speak of another time are questions of their own. */
const TIME_MAX = 20

export const asksForWhole = (turn: Turn): boolean =>
  WHOLE.test(foldQuery(turn.text).trim()) || WHOLE_ENGLISH.test(turn.text.trim())

export const saysWrong = (turn: Turn): boolean =>
  WRONG.test(foldQuery(turn.text).trim()) || WRONG_ENGLISH.test(turn.text.trim())

/** The first entry of the main menu, typed in English where no menu was shown. */
const WANTS_TO_ASK =
  /^(?:i (?:want|would like|have) (?:to )?)?ask(?: (?:you )?(?:something )?about (?:the )?(?:regulations?|laws?|rules?)(?: (?:and|or) (?:the )?(?:liaison )?stations?)?)[.!]?$/i
export const wantsToAsk = (text: string, menuWord: string | undefined): boolean =>
  text === menuWord || WANTS_TO_ASK.test(text.trim())

/** `article 15` typed right after an answer. */
export const namesArticleInEnglish = (turn: Turn): boolean =>
  turn.memory.topic?.law !== undefined && ARTICLE_ENGLISH.test(turn.text.trim())

/** `第十五条`, `article 15` after an answer: an article of the same law. */
export function bareArticle(turn: Turn): string | undefined {
  const english = ARTICLE_ENGLISH.exec(turn.text.trim())
  if (english !== null)
    return sayArticle({ main: Number(english[1]), ...(english[2] === undefined ? {} : { sub: Number(english[2]) }) })
  const text = foldQuery(turn.text).trim()
  const number = BARE_ARTICLE.test(text) ? articleNumbersIn(text)[0] : undefined
  return number === undefined ? undefined : sayArticle(number)
}

/** `以前的规定`, `那现在呢` after an answer: the same of another time. */
export function turnsToOtherTime(turn: Turn): boolean {
  const { topic } = turn.memory
  if (topic?.law === undefined || turn.text.length > TIME_MAX) return false
  return readAsOf(foldQuery(turn.text), dayOf(turn.at)) !== undefined
}

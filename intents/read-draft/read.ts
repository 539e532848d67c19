import { type Clause, type Consultation, clauseOf } from '../../src/domain/consultation.ts'
import { articleNumbersIn, readNumber } from '../../src/domain/numerals.ts'
import { englishWish } from '../../src/language/english-wish.ts'
import type { Turn } from '../../src/ports/intent.ts'
import { consultationInEnglish, findConsultations } from '../../src/search/consultation-search.ts'

/** What of a draft somebody wants to see. */
export type Wish =
  | { readonly see: 'drafts' }
  | { readonly see: 'contents'; readonly draft: Consultation; readonly page: number }
  | { readonly see: 'chapter'; readonly draft: Consultation; readonly n: number; readonly page: number }
  | { readonly see: 'article'; readonly draft: Consultation; readonly clause: Clause; readonly part: number }
  | { readonly see: 'comparison'; readonly draft: Consultation; readonly clause: Clause; readonly part: number }
  | { readonly see: 'end'; readonly draft: Consultation; readonly which: 'first' | 'last' }

/** As the menus say it; see `SAYS`. */
const MENU = /^看《(.+)》(?:目录(?:第(\d+)页)?|第(\d+)部分(?:第(\d+)页)?|(第.+?条(?:之.{1,3}?)?)(?:第(\d+)段)?)$/
const MENU_COMPARE = /^《(.+)》(第.+)和现行规定比(?:第(\d+)段)?$/
const DRAFTS = /^(?:我?想?要?)?(?:先|再)?看一?看?(?:草案|条文|原文|草案条文|草案原文|条文再说)[。.]?$/
const DRAFTS_ENGLISH =
  /^(?:(?:can i |i want to |let me )?read|show|see) (?:the )?(?:drafts?|articles)(?: first)?[.?]?$/i
const CONTENTS = /^(?:我?想?要?)?(?:先|再)?(?:看一?看?|回|返回)?(?:草案|这部草案)?的?(?:目录|章节|条文目录)[。.？?]?$/
const CONTENTS_ENGLISH = /^(?:see |show |back to )?(?:the )?(?:table of )?(?:contents|chapters)[.?]?$/i
const NAMED_CONTENTS = /目录|有?(?:哪些|哪几|几)章/
const READS = englishWish('(?:read|see|show me|open|look at|have a look at|view) (?=\\S)')
const STEP = /^(?:看)?(上|前|下|后)(?:面)?一?条[。.]?$/
const STEP_ENGLISH = /^(?:the )?(next|previous) (?:article|clause)[.]?$/i
const ON = /^(?:接着|继续|往下)看?[。.]?$|^(?:go on|continue|next part)(?: reading)?[.]?$/i
const COMPARE =
  /(?:和|跟|与|同|比)?(?:现行|现在的?|原来的?|老的?|旧的?)(?:规定|条例|条文|法规|办法|法)?.{0,8}(?:比|对照|区别|不同|不一样|差别|改了)/
/** A longer text without a draft named in it is no command. */
const COMPARE_MAX = 24
const READS_MAX = 60

/** Undefined when nothing of a draft is asked for. */
export function readWish(turn: Turn): Wish | undefined {
  const text = turn.text.trim()
  if (turn.memory.dialogue !== undefined) return inForm(turn, text)
  return (
    fromMenu(turn, text) ??
    (DRAFTS.test(text) || DRAFTS_ENGLISH.test(text) ? { see: 'drafts' } : undefined) ??
    contents(turn, text) ??
    goOn(turn, text) ??
    compare(turn, text)
  )
}

/** While a form is open only its own draft is shown, and only on a word that is nothing else. */
function inForm(turn: Turn, text: string): Wish | undefined {
  if (!CONTENTS.test(text) && !CONTENTS_ENGLISH.test(text)) return undefined
  const draft = turn.knowledge.consultation(turn.memory.dialogue?.answers.consultation?.value ?? '')
  return draft === undefined ? undefined : { see: 'contents', draft, page: 1 }
}

const titled = (turn: Turn, title: string): Consultation | undefined =>
  turn.knowledge.content.consultations.find((one) => one.title === title)

function clauseIn(draft: Consultation, text: string): Clause | undefined {
  const [number] = articleNumbersIn(text)
  return number === undefined ? undefined : clauseOf(draft, number)
}

function fromMenu(turn: Turn, text: string): Wish | undefined {
  const compared = MENU_COMPARE.exec(text)
  const [, title = '', page, n, chapterPage, article = '', part] = MENU.exec(text) ?? []
  const draft = titled(turn, compared?.[1] ?? title)
  if (draft === undefined) return undefined
  const clause = clauseIn(draft, compared?.[2] ?? article)
  if (compared !== null)
    return clause === undefined ? undefined : { see: 'comparison', draft, clause, part: Number(compared[3] ?? 1) }
  if (n !== undefined) return { see: 'chapter', draft, n: Number(n), page: Number(chapterPage ?? 1) }
  if (article === '') return { see: 'contents', draft, page: Number(page ?? 1) }
  return clause === undefined ? undefined : { see: 'article', draft, clause, part: readNumber(part ?? '') ?? 1 }
}

/** The draft that was talked about last. */
function lately({ memory, knowledge }: Turn): Consultation | undefined {
  return knowledge.consultation(memory.reading?.consultationId ?? memory.topic?.consultationId ?? '')
}

function contents(turn: Turn, text: string): Wish | undefined {
  if (CONTENTS.test(text) || CONTENTS_ENGLISH.test(text)) {
    const draft = lately(turn)
    return draft === undefined ? { see: 'drafts' } : { see: 'contents', draft, page: 1 }
  }
  const reads = READS.test(text) && text.length <= READS_MAX
  if (!reads && (!NAMED_CONTENTS.test(text) || text.length > COMPARE_MAX)) return undefined
  const { consultations } = turn.knowledge.content
  const named = findConsultations(text, consultations)[0] ?? consultationInEnglish(text, consultations)
  return named === undefined ? undefined : { see: 'contents', draft: named.consultation, page: 1 }
}

/** From the article read last to the one before or after it, or to its next piece. */
function goOn(turn: Turn, text: string): Wish | undefined {
  const { reading } = turn.memory
  const draft = turn.knowledge.consultation(reading?.consultationId ?? '')
  if (reading === undefined || draft === undefined) return undefined
  const here = clauseIn(draft, reading.clause)
  if (here === undefined) return undefined
  const at = draft.clauses.indexOf(here)
  if (ON.test(text))
    return { see: reading.compared === true ? 'comparison' : 'article', draft, clause: here, part: reading.part + 1 }
  const step = STEP.exec(text)?.[1] ?? STEP_ENGLISH.exec(text)?.[1]
  if (step === undefined) return undefined
  const back = /^(?:上|前|previous)$/i.test(step)
  const clause = draft.clauses[at + (back ? -1 : 1)]
  return clause === undefined
    ? { see: 'end', draft, which: back ? 'first' : 'last' }
    : { see: 'article', draft, clause, part: 1 }
}

function compare(turn: Turn, text: string): Wish | undefined {
  if (!COMPARE.test(text) || text.length > COMPARE_MAX) return undefined
  const named = findConsultations(text, turn.knowledge.content.consultations)[0]?.consultation
  const draft = named ?? (turn.memory.reading === undefined ? undefined : lately(turn))
  if (draft === undefined) return undefined
  const read = named === undefined ? turn.memory.reading?.clause : undefined
  const clause = clauseIn(draft, text) ?? clauseIn(draft, read ?? '') ?? draft.clauses[0]
  return clause === undefined ? undefined : { see: 'comparison', draft, clause, part: 1 }
}

import { articlePage, SAYS } from '../../src/consultation/article-page.ts'
import { currentLawOf } from '../../src/consultation/compare.ts'
import { openAt, sayClosing, sayOpen, sayTitle } from '../../src/consultation/describe.ts'
import { sayCourse } from '../../src/consultation/say-course.ts'
import { sayShortWindow } from '../../src/consultation/window.ts'
import { type Consultation, clauseOf, isOpen } from '../../src/domain/consultation.ts'
import { articleNumbersIn, sayArticle } from '../../src/domain/numerals.ts'
import { Problem } from '../../src/domain/problem.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { findConsultations } from '../../src/search/consultation-search.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const MAX_LISTED = 7

/** What is open for comment, until when, and what a clause of a draft says. */
export const consultations: Intent = {
  name: 'consultations',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: true,
  claims: (turn) => (draftQuestion(turn) ?? asksResult(turn)) !== undefined,
  async handle(turn) {
    const named =
      draftQuestion(turn) ??
      asksResult(turn) ??
      findConsultations(turn.text, turn.knowledge.content.consultations)[0]?.consultation
    if (named !== undefined) return one(turn, named)
    const open = openAt(turn.knowledge.content.consultations, turn.at)
    if (open.length === 0) return { replies: [say('现在没有正在征求意见的草案。有话想说，可以回复“我有话对代表说”。')] }
    const choices = open.slice(0, MAX_LISTED).map((c) => ({ label: sayOpen(c, turn.at), says: SAYS.comment(c.title) }))
    if (turn.message.scope === 'group') {
      const lead = `现在有${open.length}部草案在征求意见：`
      return { replies: [say([lead, ...choices.map((c) => c.label)].join('\n'))] }
    }
    const lead = `现在有${open.length}部草案在征求意见，想对哪一部提意见？`
    return { replies: [say(lead, ...choices, { label: '先看条文', says: '先看条文' })] }
  },
}

const DRAFT_CLAUSE = /说|写|规定|内容|原文|是什么|啥|怎么|看|意思/
const WISH = /提意见|建议|希望|应该|应当|改成|改为|提点/

/** A question about what a clause of a draft says: `养老条例草案第九条说什么`. */
function draftQuestion(turn: Turn): Consultation | undefined {
  if (articleNumbersIn(turn.text).length === 0 || !DRAFT_CLAUSE.test(turn.text) || WISH.test(turn.text))
    return undefined
  const named = /草案|征求意见|修订稿|意见稿/.test(turn.text)
  if (!named && turn.knowledge.search.answer({ text: turn.text, at: turn.at }).why !== 'law-unknown') return undefined
  return findConsultations(turn.text, turn.knowledge.content.consultations)[0]?.consultation
}

/** Why there is less time than usual, where that is so. */
function sayShort(turn: Turn, consultation: Consultation): string {
  const why = sayShortWindow(consultation, turn.knowledge.content.windows ?? [])
  return why === '' ? '' : `\n${why}`
}

const RESULT =
  /^(?:那|那么|后来|它|这部|那部)*(?:草案|条例|法规|法)?(?:最后|现在|到底|后来)*(?:通过|表决|出台|施行|实施)(?:了)?(?:没有?|吗|么|没|不|伐)?[？?。]?$|^(?:那|后来)*(?:什么时候|几时|哪天)(?:通过|表决|出台|施行)[？?。]?$/

/** `那通过了没有？`, right after a draft was talked about. */
function asksResult({ text, memory, knowledge }: Turn): Consultation | undefined {
  const { topic } = memory
  if (topic?.label !== 'list_consultations' || !RESULT.test(text.trim())) return undefined
  return knowledge.consultation(topic.consultationId ?? '')
}

function one(turn: Turn, consultation: Consultation): Outcome {
  const [number] = articleNumbersIn(turn.text)
  const open = isOpen(consultation, turn.at)
  const remember = { topic: { label: 'list_consultations', consultationId: consultation.id } }
  if (number !== undefined) {
    const clause = clauseOf(consultation, number)
    if (clause === undefined)
      throw new Problem('CLAUSE_UNKNOWN', {
        title: consultation.title,
        last: consultation.clauses.length,
        clause: sayArticle(number),
      })
    const comparable = currentLawOf(consultation, turn.knowledge.search) !== undefined
    const shown = { at: turn.at, comparable, inGroup: turn.message.scope === 'group' }
    const reading = { consultationId: consultation.id, clause: sayArticle(number), part: 1 }
    return { replies: [articlePage(consultation, clause, shown)], remember: { ...remember, reading } }
  }
  if (!open) {
    const problem = new Problem(turn.at >= consultation.closesAt ? 'CONSULTATION_CLOSED' : 'CONSULTATION_NOT_YET', {
      title: consultation.title,
      day:
        turn.at >= consultation.closesAt
          ? sayClosing(consultation, turn.at)
          : sayClosing({ ...consultation, closesAt: consultation.opensAt + 1 }, turn.at),
    })
    const result = turn.at < consultation.opensAt ? '' : (consultation.result ?? '结果还没有登记在资料里。')
    return {
      replies: [
        say([problem.say, ...sayCourse(consultation, turn.at), result].filter((line) => line !== '').join('\n')),
      ],
      remember,
    }
  }
  const now = `${sayTitle(consultation)}正在征求意见，到${sayClosing(consultation, turn.at)}，共${consultation.clauses.length}条。${sayShort(turn, consultation)}`
  const text = [now, ...sayCourse(consultation, turn.at)].join('\n')
  const ways = [
    { label: '对它提意见', says: SAYS.comment(consultation.title) },
    { label: '先看条文', says: SAYS.contents(consultation.title) },
  ]
  return { replies: [turn.message.scope === 'group' ? say(text) : say(text, ...ways)], remember }
}

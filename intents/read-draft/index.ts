import { articlePage, SAYS } from '../../src/consultation/article-page.ts'
import { chaptersOf, range } from '../../src/consultation/chapters.ts'
import { comparisonPage, currentLawOf } from '../../src/consultation/compare.ts'
import { openAt, sayOpen, sayTitle } from '../../src/consultation/describe.ts'
import { followOffer } from '../../src/consultation/follow-offer.ts'
import { menuPage } from '../../src/consultation/menu-page.ts'
import { type Clause, type Consultation, isOpen, sayClause } from '../../src/domain/consultation.ts'
import { sayArticle } from '../../src/domain/numerals.ts'
import { type Choice, say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { english } from './english.ts'
import { readWish, type Wish } from './read.ts'

/** Reads a draft on a phone: its chapters, their articles, one article after the other, and beside each what holds now. */
export const readDraft: Intent = {
  name: 'read-draft',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  aside: 'claimed',
  claims: (turn) => readWish(turn) !== undefined,
  async handle(turn) {
    const wish = readWish(turn)
    return wish === undefined ? { replies: [] } : show(turn, wish)
  },
}

async function show(turn: Turn, wish: Wish): Promise<Outcome> {
  const inGroup = turn.message.scope === 'group'
  if (wish.see === 'drafts') return drafts(turn)
  const { draft } = wish
  const { title } = draft
  const topic = { label: 'list_consultations', consultationId: draft.id }
  if (wish.see === 'contents') return { ...contents(turn, draft, wish.page), remember: { topic, reading: undefined } }
  if (wish.see === 'chapter') return { ...chapter(draft, wish.n, wish.page), remember: { topic } }
  if (wish.see === 'end') {
    const told = wish.which === 'first' ? '这已经是第一条。' : `这已经是最后一条，全文共${draft.clauses.length}条。`
    return { replies: [say(told, { label: '回目录', says: SAYS.contents(title) }, ...comment(turn, draft))] }
  }
  const law = currentLawOf(draft, turn.knowledge.search)
  const remember = {
    topic,
    reading: {
      consultationId: draft.id,
      clause: sayArticle(wish.clause.number),
      part: wish.part,
      ...(wish.see === 'comparison' ? { compared: true } : {}),
    },
  }
  if (wish.see === 'article') {
    const offer = await followOffer(turn, draft)
    const shown = { at: turn.at, part: wish.part, comparable: law !== undefined, inGroup, follow: offer?.says }
    return { replies: [articlePage(draft, wish.clause, shown)], remember: { ...remember, ...offer?.remember } }
  }
  if (law === undefined)
    return {
      replies: [
        say(
          `${sayTitle(draft)}要改的现行规定没有存在资料库里，没有办法对照。`,
          { label: '看这一条草案', says: SAYS.article(title, wish.clause) },
          { label: '看目录', says: SAYS.contents(title) },
        ),
      ],
      remember,
    }
  return { replies: [comparisonPage(draft, wish.clause, law, turn.at, { inGroup, part: wish.part })], remember }
}

function drafts(turn: Turn): Outcome {
  const open = openAt(turn.knowledge.content.consultations, turn.at)
  if (open.length === 0) return { replies: [say('现在没有正在征求意见的草案。有话想说，可以回复“我有话对代表说”。')] }
  if (turn.message.scope === 'group')
    return { replies: [say(['正在征求意见的草案：', ...open.map((one) => sayOpen(one, turn.at))].join('\n'))] }
  const choices = open.map((one): Choice => ({ label: sayOpen(one, turn.at), says: SAYS.contents(one.title) }))
  return { replies: [menuPage('想看哪一部草案？', choices, 1, () => '看草案')] }
}

const comment = (turn: Turn, draft: Consultation): readonly Choice[] =>
  isOpen(draft, turn.at) ? [{ label: '对它提意见', says: SAYS.comment(draft.title) }] : []

/** In a form and in a group there are no menus: the list itself is what is wanted. */
function contents(turn: Turn, draft: Consultation, page: number): Outcome {
  const chapters = chaptersOf(draft.clauses)
  const lines = chapters.map(({ title, clauses }) => {
    const where = range(clauses)
    return title === where ? title : `${title}（${where}）`
  })
  const head = `${sayTitle(draft)}，共${draft.clauses.length}条。`
  if (turn.memory.dialogue !== undefined || turn.message.scope === 'group')
    return { replies: [say([head, ...lines].join('\n'))] }
  const choices = lines.map((label, n): Choice => ({ label, says: SAYS.chapter(draft.title, n + 1) }))
  const [end] = comment(turn, draft)
  return { replies: [menuPage(`${head}看哪一部分？`, choices, page, (n) => SAYS.contents(draft.title, n), end)] }
}

/** Enough of an article without a name of its own to tell it from the others. */
const BEGINNING = 14

function nameOf(clause: Clause): string {
  if (clause.heading !== undefined) return sayClause(clause)
  const words =
    clause.text.replace(/^第[^条條]{1,9}[条條](?:之[一二三四五六七八九十]+)?[\s　]*/, '').split('\n')[0] ?? ''
  const chars = [...words]
  return `${sayArticle(clause.number)} ${chars.slice(0, BEGINNING).join('')}${chars.length > BEGINNING ? '…' : ''}`
}

function chapter(draft: Consultation, n: number, page: number): Outcome {
  const found = chaptersOf(draft.clauses)[n - 1]
  const back = { label: '回目录', says: SAYS.contents(draft.title) }
  if (found === undefined) return { replies: [say('没有这一部分。', back)] }
  const choices = found.clauses.map(
    (clause): Choice => ({ label: nameOf(clause), says: SAYS.article(draft.title, clause) }),
  )
  const lead = `${sayTitle(draft)}\n${found.title}，看哪一条？`
  return { replies: [menuPage(lead, choices, page, (to) => SAYS.chapter(draft.title, n, to), back)] }
}

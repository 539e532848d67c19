import { sayMatter } from '../../src/casework/describe.ts'
import { wordsField } from '../../src/casework/fields.ts'
import { firstDueDay } from '../../src/casework/limit.ts'
import { RATING_CHOICES } from '../../src/casework/notice.ts'
import { awaitsRating, rate as giveRating, reopensByItself } from '../../src/casework/own.ts'
import { sayDay } from '../../src/domain/shanghai.ts'
import {
  awaitsSecondRating,
  hasOpenPromise,
  RATINGS,
  type Rating,
  type Submission,
} from '../../src/domain/submission.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import { say } from '../../src/ports/channel.ts'
import type { Dialogue } from '../../src/ports/dialogue.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { MAIN_MENU } from '../menu.ts'
import { correct, corrects, lastRating, meantNow, offerCorrection, ratedLast, tooLate } from './correct.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'
import { tellAnswerer, tellUnsatisfied } from './tell-unsatisfied.ts'

const RATE = 'rate'

const dialogue: Dialogue = {
  id: RATE,
  version: 1,
  name: () => '评价',
  fields: [
    {
      name: 'rating',
      title: '评价',
      names: ['评价'],
      ask: () => ({ text: '您对这次办理满意吗？', choices: RATING_CHOICES }),
      read: (text) => {
        const rating = ratingIn(text)
        return rating === undefined
          ? { again: '请回复 1 满意、2 基本满意 或 3 不满意。' }
          : { ok: { value: rating, shown: rating } }
      },
    },
    wordsField({
      name: 'why',
      title: '原因',
      names: ['原因', '理由'],
      question: '哪里不满意？请说一下，会转给办理的同志。不想说就回复“没有”。',
      optional: true,
      when: ({ answers }) => answers.rating?.value === '不满意',
    }),
  ],
}

/** Satisfaction with a result that was told. */
export const rate: Intent = {
  name: 'rate',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'personal',
  dialogues: () => [dialogue],
  async handle(turn) {
    const correction = corrects(turn.text) ? await ratedLast(turn) : undefined
    if (correction !== undefined) return correctOrAsk(turn, correction)
    const target = await unrated(turn)
    if (target === undefined) return nothingToRate(turn)
    const which = { value: target.id, shown: target.receipt }
    const rating = ratingIn(corrects(turn.text) ? meantNow(turn.text) : turn.text) ?? ratingIn(scoreSlot(turn))
    if (rating === undefined) return { replies: [], begin: { dialogue: RATE, answers: { which } } }
    const known = { which, rating: { value: rating, shown: rating } }
    const words = turn.text.replace(target.receipt, '').trim()
    const comment = words.length > BARE ? words : undefined
    if (rating === '不满意' && comment === undefined) return { replies: [], begin: { dialogue: RATE, answers: known } }
    return record(turn, target, rating, comment)
  },
  async finish(turn, _dialogue, answers) {
    const [target] = await turn.store.submissions.find({ ids: [answers.which?.value ?? ''], limit: 1 })
    if (target === undefined) return { replies: [say('没有找到要评价的事项。')] }
    const rating = answers.rating?.value as Rating
    const why = answers.why?.value || undefined
    if (awaitsRating(target)) return record(turn, target, rating, why)
    if (answers.again === undefined) return { replies: [say('这一件已经评价过了，谢谢。')] }
    return correct(turn, target, rating, why)
  },
}

/** 点错了 alone asks for the rating that is meant. */
function correctOrAsk(turn: Turn, target: Submission): Outcome {
  const late = tooLate(turn, target)
  if (late !== undefined) return late
  const which = { value: target.id, shown: target.receipt }
  const answers = { which, again: { value: 'yes', shown: '更改评价' } }
  const rating = ratingIn(meantNow(turn.text.replace(target.receipt, '')))
  if (rating === undefined) return { replies: [], begin: { dialogue: RATE, answers } }
  const known = { ...answers, rating: { value: rating, shown: rating } }
  if (rating === '不满意' && lastRating(target).rating !== rating)
    return { replies: [], begin: { dialogue: RATE, answers: known } }
  return correct(turn, target, rating, undefined)
}

/** Below this a text without a rating word may have been meant otherwise. */
const SURELY_RATING = 0.7

async function nothingToRate(turn: Turn): Promise<Outcome> {
  const rating = ratingIn(turn.text)
  if (rating === undefined && !corrects(turn.text) && turn.confidence < SURELY_RATING)
    return { replies: [say('这句我没听明白。您可以：', ...MAIN_MENU)] }
  const last = await ratedLast(turn)
  const offered = last === undefined || rating === undefined ? undefined : offerCorrection(turn, last, rating)
  return offered ?? { replies: [say('您现在没有等待评价的事项。')] }
}

/** A rating longer than this carries words that are kept. */
const BARE = 8

async function record(turn: Turn, target: Submission, rating: Rating, comment: string | undefined): Promise<Outcome> {
  const due = firstDueDay(target.kind, turn.knowledge.content, turn.at)
  const reopening = { id: turn.random.id(), ...(due === undefined ? {} : { due }) }
  const changes = giveRating(target, rating, comment, turn.at, turn.message.from.channel, reopening)
  const matter = `${sayMatter(target, turn.knowledge)}（${target.receipt}）`
  if (rating !== '不满意') {
    const followed = hasOpenPromise(target)
      ? `承诺的事项会接着跟踪，最晚${sayDay(target.promiseDay ?? '', turn.at)}。`
      : ''
    return { replies: [say(`已记下：${rating}。谢谢您对${matter}的评价。${followed}`)], changes }
  }
  if (reopensByItself(target, rating)) {
    const anew =
      due === undefined
        ? `${matter}将重新办理，有结果再告诉您。`
        : `${matter}将重新办理，最晚${sayDay(due, turn.at)}答复您。`
    return { replies: [say(`已记下：不满意。${anew}`)], changes: [...changes, ...(await tellAnswerer(turn, target))] }
  }
  const then = awaitsSecondRating(target)
    ? `${matter}是否再办由督办人员决定，决定和理由会在这里告诉您。`
    : `${matter}已经重新办理过${target.redoCount}次，是否再办由督办人员决定，决定和理由会在这里告诉您。`
  return {
    replies: [say(`已记下：不满意。${then}`)],
    changes: [...changes, ...(await tellUnsatisfied(turn, target))],
  }
}

const scoreSlot = (turn: Turn): string => (typeof turn.slots.score === 'string' ? turn.slots.score : '')

/** The result told last that has no rating yet. */
async function unrated(turn: Turn): Promise<Submission | undefined> {
  const waiting = await turn.store.submissions
    .find({
      personId: turn.speaker.id,
      states: ['FED_BACK', 'FOLLOW_UP'],
      order: 'newest',
    })
    .then((found) => found.filter(awaitsRating))
  const receipt = waiting.find((s) => turn.text.toUpperCase().includes(s.receipt))
  return receipt ?? waiting.toSorted((a, b) => toldAt(b) - toldAt(a))[0]
}

const toldAt = ({ deliveredAt, fedBackAt }: Submission): number => deliveredAt ?? fedBackAt ?? 0

const BAD =
  /不.{0,3}满意|[没沒]有?.{0,3}[满滿]意|(?:谈|称|算|说)不上.{0,3}满意|不滿意|差评|差劲|太差|一星|1\s*星|[12]\s*分|[12]\s*out of 5|很差|失望|unsatisf|dissatisf|not satisf/i
const MIDDLE =
  /(?:mostly|fairly|partly|somewhat|rather|basically) satisf|基本满意|比较满意|还行|还可以|一般|凑合|三星|3\s*星|3\s*分|3\s*out of 5|马马虎虎/i
const GOOD = /满意|滿意|好评|五星|四星|[45]\s*星|[45]\s*分|10\s*分|[45]\s*out of 5|很好|不错|赞|satisf|great|good/i

/** Reads 满意, 五星, `4 out of 5`. */
export function ratingIn(written: string): Rating | undefined {
  const text = inSimplified(written)
  const exact = RATINGS.find((r) => r === text.trim())
  if (exact !== undefined) return exact
  if (BAD.test(text)) return '不满意'
  if (MIDDLE.test(text)) return '基本满意'
  return GOOD.test(text) || (text.match(/⭐/g)?.length ?? 0) >= 4 ? '满意' : undefined
}

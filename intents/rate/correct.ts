import { sayMatter } from '../../src/casework/describe.ts'
import { ownSubmissions } from '../../src/casework/find.ts'
import { amend } from '../../src/casework/walk.ts'
import type { Instant } from '../../src/domain/shanghai.ts'
import type { Rating, Submission } from '../../src/domain/submission.ts'
import { inSimplified } from '../../src/language/simplified.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'

/** How long a rating can be corrected: whoever pressed the wrong number notices within the day. */
const CORRECTABLE_HOURS = 24
const HOUR_MS = 60 * 60 * 1000

/** Words by which a person says that a rating given before was not meant. */
const CORRECTS =
  /[评点按选打]错|(?:重新|再|重)评|重新(?:打分|选)|改(?:一下|下|个)?(?:刚才的?|上次的?)?(?:评价|评分|打分)|(?:评价|评分|打分).{0,6}(?:改|更正|错)|(?:改[成为到]|换成).{0,4}(?:满意|好评|差评|[一二三四五\d][星分])|(?:change|correct|wrong).{0,12}(?:rating|stars?|score)/i

export const corrects = (text: string): boolean => CORRECTS.test(inSimplified(text.normalize('NFKC')))

/** Behind these words stands what is meant now; before them, what was pressed. */
const NOW =
  /改[成为到]|换成|应该?是|其实是?|想[评点选按]的?是?|要[评点选按]的?是?|(?<!不)是(?=基本|不|满意|很|非常|[一二三四五\d][星分])/g

/** The half of a correction that says what is meant: `不满意点错了，改成满意` -> `满意`. */
export function meantNow(written: string): string {
  const text = inSimplified(written)
  const last = [...text.matchAll(NOW)].at(-1)
  if (last !== undefined) return text.slice(last.index + last[0].length)
  return text.replace(/(?:把|从).{0,8}(?:改|换)/, '').replace(/.{0,6}(?:[评点按选打]错了?)/, '')
}

/** The rating given last: of the answer, or of what became of a promise. */
interface Last {
  readonly rating: Rating | undefined
  readonly at: Instant
  readonly second: boolean
}

export function lastRating({ rating, ratedAt = 0, deliveryRating, deliveryRatedAt = 0 }: Submission): Last {
  const second = deliveryRatedAt > ratedAt
  return second ? { rating: deliveryRating, at: deliveryRatedAt, second } : { rating, at: ratedAt, second }
}

/** Rated, and nothing newer was told since. */
const rated = (submission: Submission): boolean => {
  const { rating, at } = lastRating(submission)
  return rating !== undefined && (submission.fedBackAt ?? 0) <= at && (submission.deliveredAt ?? 0) <= at
}

const inTime = (submission: Submission, at: Instant): boolean =>
  at - lastRating(submission).at <= CORRECTABLE_HOURS * HOUR_MS

/** The rating that a person would correct: of the receipt that is named, else the one given last. @throws {Problem} `RECEIPT_*` */
export async function ratedLast(turn: Turn): Promise<Submission | undefined> {
  const receipt = typeof turn.slots.receipt === 'string' ? turn.slots.receipt : undefined
  const own = await ownSubmissions(turn.store, turn.speaker.id, receipt)
  return own.filter(rated).toSorted((a, b) => lastRating(b).at - lastRating(a).at)[0]
}

/** Why a rating can no longer be corrected; undefined when it can. */
export function tooLate(turn: Turn, target: Submission): Outcome | undefined {
  if (inTime(target, turn.at)) return undefined
  return {
    replies: [
      say(
        `评价后${CORRECTABLE_HOURS}小时内可以更改，${target.receipt}的评价（${lastRating(target).rating}）已经过了这个时间，不能再改。`,
      ),
    ],
  }
}

/** What a person may do who rated a moment ago and says another rating without saying that the first was wrong. */
export function offerCorrection(turn: Turn, target: Submission, rating: Rating): Outcome | undefined {
  if (!inTime(target, turn.at) || lastRating(target).rating === rating) return undefined
  return {
    replies: [
      say(
        `您现在没有等待评价的事项。${sayMatter(target, turn.knowledge)}（${target.receipt}）您评的是${lastRating(target).rating}，评价后${CORRECTABLE_HOURS}小时内可以更改。要改吗？`,
        { label: `改成${rating}`, says: `评错了，${target.receipt}改成${rating}` },
        { label: '不改', says: '算了' },
      ),
    ],
  }
}

/**
 * Replaces a rating; the trail keeps the one before. What the first rating set going goes on: a matter that is being done
 * again is not stopped, and a closed one is opened again only by decision of staff.
 */
export function correct(turn: Turn, target: Submission, rating: Rating, comment: string | undefined): Outcome {
  const late = tooLate(turn, target)
  if (late !== undefined) return late
  const matter = `${sayMatter(target, turn.knowledge)}（${target.receipt}）`
  const last = lastRating(target)
  if (last.rating === rating) return { replies: [say(`${matter}您评的就是${rating}，没有改动。`)] }
  const changes = amend(
    {
      submission: target,
      command: 'rate',
      by: { id: turn.speaker.id, channel: turn.message.from.channel, roles: ['市民'] },
      at: turn.at,
      set: last.second
        ? { deliveryRating: rating, deliveryComment: comment }
        : { rating, ratingComment: comment, ratedAt: target.ratedAt ?? turn.at },
    },
    '市民',
  )
  return { replies: [say(`已改为：${rating}，以这一次为准。${afterwards(target, rating, matter)}`)], changes }
}

function afterwards(target: Submission, rating: Rating, matter: string): string {
  if (lastRating(target).rating === '不满意' && target.state !== 'RATED')
    return `${matter}已经开始重新办理，会接着办完，有结果再告诉您。`
  if (rating === '不满意')
    return target.state === 'CLOSED'
      ? `${matter}已经办结，工作人员看得到您的评价，要不要重新办理由他们决定。`
      : `${matter}工作人员看得到您的评价，要不要重新办理由他们决定。`
  return `谢谢您对${matter}的评价。`
}

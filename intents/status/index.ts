import { sayMatter, sayStatus } from '../../src/casework/describe.ts'
import { nameOf, ownSubmissions } from '../../src/casework/find.ts'
import { RATING_CHOICES } from '../../src/casework/notice.ts'
import { Problem } from '../../src/domain/problem.ts'
import { readReceipt, SECRET_DIGITS } from '../../src/domain/receipt.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { equalSecret } from '../../src/privacy/secret.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'
import { phrases } from './phrases.ts'

const MAX_LISTED = 5
const RECEIPT = /[A-Za-z]{2}-?\d{6}-?[0-9A-Za-z]{4}-?[0-9A-Za-z](?![0-9A-Za-z])/g
const SECRET = new RegExp(`(?<!\\d)\\d(?:[\\s-]?\\d){${SECRET_DIGITS - 1}}(?!\\d)`)
const SHORT = /^(?:帮我|请|我要|麻烦)?(?:查询?|查一下|看一?下?|进度)\s*([0-9A-Za-z]{4})(?:的?进度)?[。.？?]?$/

/** How far an item is: the owner's own, or anybody's who holds receipt and secret. */
export const status: Intent = {
  name: 'status',
  phrases: [phrases],
  audience: 'anyone',
  privacy: 'personal',
  aside: true,
  claims: (turn) =>
    !turn.speaker.staff &&
    (SHORT.test(turn.text) ||
      ((turn.text.match(RECEIPT) ?? []).join('') === turn.text.replace(/\s/g, '') && turn.text !== '')),
  async handle(turn) {
    const secret = SECRET.exec(turn.text.normalize('NFKC'))?.[0].replace(/\D/g, '')
    const named = namesIn(turn)
    if (named.length === 0) return overview(turn)
    if (secret !== undefined) return tell(turn, [await proven(turn, named[0] as string, secret)])
    const found = await Promise.all(named.map((name) => ownSubmissions(turn.store, turn.speaker.id, name)))
    return tell(turn, found.flat())
  },
}

/** Receipts named in the text, in our form or in one that was surely meant to be it. */
function namesIn(turn: Turn): readonly string[] {
  const text = turn.text.normalize('NFKC')
  const full = text.match(RECEIPT)
  if (full !== null) return full
  const short = SHORT.exec(text)?.[1]
  if (short !== undefined) return [short]
  const slot = turn.slots.receipt ?? turn.slots.receipts
  if (slot === undefined) return []
  return typeof slot === 'string' ? [slot] : slot
}

/** @throws {Problem} `RECEIPT_UNKNOWN`, the same whether the receipt or the secret is wrong */
async function proven(turn: Turn, receipt: string, secret: string): Promise<Submission> {
  if (!turn.attempts.allowed(turn.speaker.id, turn.at)) throw new Problem('SECRET_TRIES')
  const read = readReceipt(receipt)
  const [found] = read.ok ? await turn.store.submissions.find(nameOf(receipt)) : []
  const given = turn.seal(`${read.ok ? read.receipt : ''}:${secret}`)
  if (found === undefined || !equalSecret(found.secretHash, given)) {
    turn.attempts.wrong(turn.speaker.id, turn.at)
    throw new Problem('RECEIPT_UNKNOWN')
  }
  return found
}

function tell(turn: Turn, found: readonly Submission[]): Outcome {
  const text = found.map((s) => sayStatus(s, turn.knowledge, turn.at)).join('\n\n')
  const [only] = found
  if (found.length === 1 && only?.state === 'FED_BACK')
    return { replies: [say(`${text}\n请您评价：`, ...RATING_CHOICES)] }
  return { replies: [say(text)] }
}

async function overview(turn: Turn): Promise<Outcome> {
  const own = await ownSubmissions(turn.store, turn.speaker.id)
  const { entry } = turn.knowledge.search.answer({ text: turn.text, at: turn.at })
  if (entry !== undefined && own.length === 0) return { replies: [say(sayEntry(entry))] }
  if (own.length === 0)
    return { replies: [say('您在这里还没有提交过事项。如果是在别处提交的，请把编号和16位查询码一起发来。')] }
  if (own.length === 1) return tell(turn, own)
  const choices = own
    .slice(0, MAX_LISTED)
    .map((s) => ({ label: `${s.receipt} ${sayMatter(s, turn.knowledge)}`, says: `查 ${s.receipt}` }))
  return { replies: [say(`您提交过${own.length}件，看哪一件？`, ...choices)] }
}

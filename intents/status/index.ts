import { questionOf } from '../../src/casework/ask-citizen.ts'
import { sayFiles } from '../../src/casework/attachments/say.ts'
import { draftTitle, namesOfStaff, sayMatter, sayProgress, sayStatus } from '../../src/casework/describe.ts'
import { standInFor } from '../../src/casework/erasure.ts'
import { nameOf, ownSubmissions, staffSubmission } from '../../src/casework/find.ts'
import { halfWidth } from '../../src/casework/half-width.ts'
import { listSeen } from '../../src/casework/named.ts'
import { RATING_CHOICES } from '../../src/casework/notice.ts'
import { proven, secretIn } from '../../src/casework/proven.ts'
import { mentionsIn, receiptsWritten, referencesIn } from '../../src/casework/refer.ts'
import { claim, isClaimable, isOrphan } from '../../src/casework/told.ts'
import { isProblem } from '../../src/domain/problem.ts'
import { tailOf } from '../../src/domain/receipt.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { sayEntry } from '../../src/upkeep/say-entry.ts'
import { english } from './english.ts'
import { phrases } from './phrases.ts'

const MAX_LISTED = 5
const SHORT = /^(?:帮我|请|我要|麻烦)?(?:查询?|查一下|看一?下?|进度)\s*([0-9A-Za-z]{4})(?:的?进度)?[。.？?]?$/

/** `status 7K3M` */
const IN_ENGLISH =
  /^(?:please\s+)?(?:check\s+)?(?:the\s+)?(?:status|progress|check|track)(?:\s+(?:of|for))?\s+([0-9A-Za-z]{4})[.?]?$/i
const shortIn = (text: string): string | undefined => (SHORT.exec(text) ?? IN_ENGLISH.exec(text))?.[1]

const PROGRESS =
  /到哪|哪一步|进度|进展|办到|办得|处理得|什么状态|怎么样了|有结果|出结果|办好|办完|办结了|谁在办|在谁|(?<![能以要该])(?:采纳|答复|回复|放行|受理|登记|处理)(?:了|过)?(?:吗|没)/
/** Somebody who asks after what they handed in themselves. */
const OWN = /我.{0,10}(?:提|交|反映|写)/

/** Staff who name an item, by its place in their list as well. */
const asksOfItem = (turn: Turn): boolean => !OWN.test(turn.text) && mentionsIn(turn.text).length > 0

/** How far an item is: the owner's own, or anybody's who holds receipt and secret. */
export const status: Intent = {
  name: 'status',
  phrases: [phrases],
  english,
  audience: 'anyone',
  privacy: 'personal',
  aside: true,
  claims: (turn) =>
    turn.speaker.staff
      ? asksOfItem(turn) && PROGRESS.test(turn.text)
      : shortIn(halfWidth(turn.text)) !== undefined ||
        (receiptsWritten(turn.text).length > 0 && withoutReceipts(turn.text) === ''),
  async handle(turn) {
    const secret = secretIn(turn.text)
    if (turn.speaker.staff && secret === undefined && asksOfItem(turn)) return forStaff(turn)
    const named = namesIn(turn)
    if (named.length === 0) return overview(turn)
    if (secret !== undefined) return tellProven(turn, await proven(turn, named[0] as string, secret))
    const found = await Promise.all(named.map((name) => ownOrErased(turn, name)))
    return tell(turn, found.flat())
  },
}

/** One's own item, or what is left of it. @throws {Problem} `RECEIPT_*` */
async function ownOrErased(turn: Turn, typed: string): Promise<readonly Submission[]> {
  try {
    return await ownSubmissions(turn.store, turn.speaker.id, typed)
  } catch (error) {
    if (!isProblem(error, 'RECEIPT_UNKNOWN')) throw error
    const named = await turn.store.submissions.find(nameOf(typed))
    const gone = named.filter((s) => s.personId === standInFor(turn.speaker.id, s.receipt, turn.seal))
    if (gone.length === 0) throw error
    return gone
  }
}

/** Receipts named in the text, in our form or in one that was surely meant to be it. */
function namesIn(turn: Turn): readonly string[] {
  const text = turn.text.normalize('NFKC')
  const full = receiptsWritten(text)
  if (full.length > 0) return full
  const short = shortIn(text)
  if (short !== undefined) return [short]
  const slot = turn.slots.receipt ?? turn.slots.receipts
  if (slot === undefined) return []
  return typeof slot === 'string' ? [slot] : slot
}

const withoutReceipts = (text: string): string =>
  mentionsIn(text)
    .reduceRight((rest, m) => rest.slice(0, m.from) + rest.slice(m.to), text)
    .replace(/[\s\p{P}]/gu, '')

/** Staff hear how an item of their stations stands; what they handed in themselves they see as everybody does. */
async function forStaff(turn: Turn): Promise<Outcome> {
  const named = referencesIn(turn.text, listSeen(turn)).map((r) => r.typed)
  const names = await namesOfStaff(turn.store)
  const told = await Promise.all(
    named.map(async (name) => {
      const own = await ownSubmissions(turn.store, turn.speaker.id, name).catch(onlyUnknown)
      if (own[0] !== undefined) return sayStatus(own[0], turn.knowledge, turn.at)
      const item = await staffSubmission(turn.store, turn.speaker.grants, name)
      return sayProgress(item, turn.knowledge, names, turn.at)
    }),
  )
  return { replies: [say(told.join('\n\n'))] }
}

function onlyUnknown(error: unknown): readonly Submission[] {
  if (isProblem(error, 'RECEIPT_UNKNOWN')) return []
  throw error
}

/** An item that was entered for somebody is theirs here from now on. */
async function tellProven(turn: Turn, item: Submission): Promise<Outcome> {
  const mayClaim = !turn.speaker.staff && turn.message.scope === 'direct'
  if (!mayClaim || !(isClaimable(item, turn.speaker.id) || (await isOrphan(item, turn)))) return tell(turn, [item])
  const address = { ...turn.message.from, user: turn.message.sender.id }
  const claimed = claim(item, turn.speaker.id, address, draftTitle(item, turn.knowledge), turn.at)
  const told = await tell(turn, [claimed.submission])
  return { ...told, replies: [say(CLAIMED), ...told.replies], changes: claimed.changes }
}

const CLAIMED = '已经核对，这一件以后就在这里告诉您进展和结果。'

async function tell(turn: Turn, found: readonly Submission[]): Promise<Outcome> {
  const told = await Promise.all(found.map((s) => withQuestion(turn, s)))
  const text = told.join('\n\n')
  const [only] = found
  if (found.length === 1 && only?.state === 'FED_BACK' && only.erasedAt === undefined)
    return { replies: [say(`${text}\n请您评价：`, ...RATING_CHOICES)] }
  return { replies: [say(text)] }
}

/** An item that waits for its owner says what for. */
async function withQuestion(turn: Turn, submission: Submission): Promise<string> {
  const files = await turn.store.attachments.find({ submissionId: submission.id })
  const held =
    files.length === 0 ? '' : `\n附件：${sayFiles(files)}。要看，请回复“附件 ${tailOf(submission.receipt)}”。`
  const status = `${sayStatus(submission, turn.knowledge, turn.at)}${held}`
  if (submission.state !== 'NEED_INFO' || submission.erasedAt !== undefined) return status
  const { text } = await questionOf(turn.store, submission)
  const way =
    submission.personId === turn.speaker.id
      ? '直接在这里回复就可以。'
      : `要补充，请把“补充 ${submission.receipt}”、16位查询码和要说的话一起发来。`
  return text === '' ? `${status}\n${way}` : `${status}\n工作人员请您补充：${text}\n${way}`
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

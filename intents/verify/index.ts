import { sayMatter } from '../../src/casework/describe.ts'
import { proofOf } from '../../src/casework/erasure.ts'
import { nameOf } from '../../src/casework/find.ts'
import { isProblem, Problem } from '../../src/domain/problem.ts'
import type { Receipt } from '../../src/domain/receipt.ts'
import { dayOf, sayDay } from '../../src/domain/shanghai.ts'
import type { Inclusion } from '../../src/ports/chain.ts'
import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import type { Change, SubmissionQuery } from '../../src/ports/store.ts'
import { sayOffice } from '../../src/station/instead.ts'
import { english } from './english.ts'
import { type Order, orderIn } from './read.ts'

/** Items offered or checked at once. */
const MAX_ITEMS = 5
const NOT_FOUND = '未找到这个编号。请对照提交时的回执，把编号完整地再发一次，例：核验 YJ-260914-7K3M-T。'
const CODE_DIFFERS = '您发的核验码与这件的记录不一样。请对照提交时的回执再核对一遍。'

/** Tells whoever has a receipt whether what was handed in is still there as it was. */
export const verify: Intent = {
  name: 'verify',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'personal',
  aside: true,
  claims: (turn) => orderIn(turn.text) !== undefined,
  async handle(turn) {
    const order = orderIn(turn.text) ?? { typed: [] }
    if (order.typed.length === 0) return ownItems(turn)
    const told: Checked[] = []
    for (const typed of order.typed.slice(0, MAX_ITEMS)) told.push(await check(turn, typed, order.code))
    return {
      replies: [say(told.map((one) => one.text).join('\n\n'))],
      changes: told.flatMap((one) => one.changes ?? []),
    }
  },
}

interface Checked {
  readonly text: string
  readonly changes?: readonly Change[]
}

async function ownItems(turn: Turn): Promise<Outcome> {
  const own = await turn.store.submissions.find({ personId: turn.speaker.id, order: 'newest', limit: MAX_ITEMS })
  const [only] = own
  if (only === undefined) return { replies: [say('核验哪一件？请把回执上的编号发来，例：核验 YJ-260914-7K3M-T。')] }
  if (own.length === 1) {
    const { text, changes = [] } = await check(turn, only.receipt, undefined)
    return { replies: [say(text)], changes }
  }
  const choices = own.map((s) => ({ label: `${s.receipt} ${sayMatter(s, turn.knowledge)}`, says: `核验 ${s.receipt}` }))
  return { replies: [say('核验哪一件？', ...choices)] }
}

/**
 * Numbers that never were, that are misspelt and that belong to others by their four characters alone sound the same.
 * @throws {Problem} `SECRET_TRIES` too many of them
 */
async function check(turn: Turn, typed: string, code: Order['code']): Promise<Checked> {
  if (!turn.attempts.allowed(turn.speaker.id, turn.at)) throw new Problem('SECRET_TRIES')
  const receipt = await receiptOf(turn, typed)
  const found = receipt === undefined ? undefined : await turn.store.chains.included(receipt)
  if (receipt === undefined || found === undefined) {
    turn.attempts.wrong(turn.speaker.id, turn.at)
    return { text: NOT_FOUND }
  }
  if (found.state === 'changed') return { text: sayChanged(turn, receipt), changes: [alarm(turn, receipt)] }
  const expected = found.state === 'gone' ? proofOf(receipt, found.goneAt ?? 0, turn.seal) : found.fingerprint
  if (code !== undefined && expected !== code && found.fingerprint !== code) {
    turn.attempts.wrong(turn.speaker.id, turn.at)
    return { text: `${receipt} 在册。${CODE_DIFFERS}` }
  }
  return {
    text:
      saySound(receipt, found, code, turn.at) +
      (code !== undefined && found.state === 'gone' && code === expected ? '您发的删除凭证对得上。' : ''),
  }
}

/** A full receipt is anybody's; four characters of one are their owner's. */
async function receiptOf(turn: Turn, typed: string): Promise<Receipt | undefined> {
  const named = nameIn(typed)
  if (named === undefined || 'receipt' in named) return named?.receipt as Receipt | undefined
  const [own] = await turn.store.submissions.find({ ...named, personId: turn.speaker.id, order: 'newest', limit: 1 })
  return own?.receipt
}

function nameIn(typed: string): Pick<SubmissionQuery, 'receipt' | 'tail'> | undefined {
  try {
    return nameOf(typed)
  } catch (error) {
    if (isProblem(error)) return undefined
    throw error
  }
}

function saySound(receipt: Receipt, found: Inclusion, code: Order['code'], now: number): string {
  if (found.state === 'gone')
    return `${receipt} 在册。内容已按提交人的要求于${sayDay(dayOf(found.goneAt ?? now), now)}删除，无法再看到。`
  if (found.fingerprint === undefined)
    return `${receipt} 在册，自启用核验以来内容没有变动。这件提交得早，回执上没有核验码。`
  const compare = code === undefined ? `核验码 ${found.fingerprint}，请与回执上的对照。` : '您发的核验码也对得上。'
  return `${receipt} 在册，内容与提交时一致。\n${compare}`
}

function sayChanged(turn: Turn, receipt: Receipt): string {
  const where = sayOffice(turn.knowledge)
  return `${receipt} 对不上：现在的记录与提交时不一致。这一情况已经记下，请保留回执，并与${where}联系核实。`
}

const alarm = (turn: Turn, receipt: Receipt): Change => ({
  do: 'audit',
  entry: {
    at: turn.at,
    actorId: turn.speaker.id,
    role: '市民',
    channel: turn.message.from.channel,
    command: 'verify',
    target: receipt,
    result: 'done',
    after: 'changed',
  },
})

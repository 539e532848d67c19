import { type Reply, say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import type { Citation } from '../../src/ports/knowledge.ts'
import type { Change } from '../../src/ports/store.ts'
import { checkQuotes } from '../../src/search/quote-gate.ts'
import { storedAt } from '../../src/search/quote-store.ts'
import { noteUnanswered } from '../../src/upkeep/unanswered.ts'

const REFUSED =
  '这条资料与资料库里的条文对不上，正在核对，暂时不作回答。条文原文可以在国家法律法规数据库（flk.npc.gov.cn）查询，或打 12345 询问。'

/** Nothing that quotes leaves without this: what does not hold is not said, and staff find out. */
export function proved(reply: Reply, citations: readonly Citation[], turn: Turn, source: string): Outcome {
  const text = reply.blocks.map((block) => (block.type === 'text' ? block.text : '')).join('\n')
  const result = checkQuotes(text, citations, storedAt(turn.knowledge.search, turn.at, citations))
  return result.ok ? { replies: [reply] } : stopped(turn, source, result.reason)
}

/** The designated refusal; `source` names what was stopped: an entry, or the cited articles. */
export function stopped(turn: Turn, source: string, reason: string): Outcome {
  const incident: Change = {
    do: 'audit',
    entry: {
      at: turn.at,
      actorId: 'quote-gate',
      role: 'system',
      channel: turn.message.from.channel,
      command: 'quote-gate',
      target: source,
      result: 'refused',
      after: reason,
    },
  }
  return { replies: [say(REFUSED)], changes: [incident, ...noteUnanswered(turn, 'quote-gate')] }
}

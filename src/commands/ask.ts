import { intents } from '../../intents/index.ts'
import { render } from '../conversation/render.ts'
import { respond } from '../conversation/respond.ts'
import { createDialogueEngine } from '../dialogue/index.ts'
import { routerFor } from '../kept-router.ts'
import { createLog } from '../log.ts'
import { CAPABILITIES } from '../ports/capabilities.ts'
import type { Inbound } from '../ports/channel.ts'
import type { Knowledge, Turn } from '../ports/intent.ts'
import { createAttempts } from '../privacy/attempts.ts'
import { systemRandom } from '../random.ts'
import { openLibrary } from '../upkeep/library.ts'
import type { Office } from './office.ts'

export interface Asked {
  readonly answered: boolean
  readonly answer: string
  readonly citations: readonly {
    readonly law: string
    readonly article: string
    readonly version: string
    readonly text: string
    readonly source: string
  }[]
  readonly hits: readonly { readonly id: string; readonly score: number }[]
  readonly why: string
}

/** Wishes that are answered from stations and drafts rather than from articles. */
const ANSWERING = /^(?:ask_|list_consultations)/

/** Answers one question exactly as a chat would, without keeping anything. */
export async function askOnce(question: string, office: Office, now: number): Promise<Asked> {
  const library = await openLibrary(office.store, createLog('warn'), office.folder)
  const router = routerFor(intents)
  const turn = turnFor(question, library.current(), office, now)
  let label = ''
  const outcome = await respond(turn, {
    intents,
    route: (text, role) => {
      const routed = router(text, { role })
      label = routed.label
      return routed
    },
    engine: () => createDialogueEngine(intents.flatMap((intent) => intent.dialogues?.(library.current) ?? [])),
  })
  const { answer } = outcome
  await library.settled()
  return {
    answered: answer?.answered ?? ANSWERING.test(label),
    answer: outcome.replies.map((reply) => render(reply, CAPABILITIES.terminal, undefined).text).join('\n'),
    citations: (answer?.answered === true ? answer.citations : []).map(({ law, article, version, text, source }) => ({
      law,
      article,
      version,
      text,
      source,
    })),
    hits: answer?.hits ?? [],
    why: answer?.why ?? label,
  }
}

function turnFor(question: string, knowledge: Knowledge, office: Office, at: number): Turn {
  const message: Inbound = {
    key: 'ask',
    at,
    from: { channel: 'terminal', account: 'minyi', conversation: 'ask', user: 'ask' },
    sender: { id: 'ask' },
    scope: 'direct',
    mentioned: false,
    text: question,
    files: [],
  }
  return {
    message,
    text: question.trim(),
    at,
    label: 'unknown',
    confidence: 0,
    slots: {},
    speaker: { id: 'ask', grants: [], staff: false },
    memory: {},
    files: [],
    confirmed: false,
    knowledge,
    /** Nobody can take up an invitation here: it counts as given. */
    store: { ...office.store, conversation: async (lane) => ({ lane, updatedAt: at, data: {} }) },
    random: systemRandom,
    seal: office.seal,
    attempts: createAttempts(),
  }
}

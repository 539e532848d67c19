import { type Context, Hono } from 'hono'
import { mayDo } from '../casework/may.ts'
import type { FileType } from '../domain/attachment.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Clock } from '../ports/clock.ts'
import type { Memory, Speaker } from '../ports/intent.ts'
import type { ConversationState, Lane, Store } from '../ports/store.ts'
import { fileMark } from '../privacy/chain.ts'
import { equalSecret } from '../privacy/secret.ts'
import { letNothingRun } from './headers.ts'
import { refuse } from './refusal.ts'
import type { RouteSet } from './route-set.ts'

export interface FileRouteOptions {
  readonly store: Store
  readonly seal: (secret: string) => string
  readonly clock: Clock
  /** Whose browser asks. */
  readonly sessionOf: (c: Context) => string | undefined
  readonly laneOf: (session: string) => Lane
  readonly speakerOf: (session: string) => Promise<Pick<Speaker, 'id' | 'grants'>>
}

const TYPE: Readonly<Record<FileType, readonly [mime: string, ending: string]>> = {
  jpeg: ['image/jpeg', 'jpg'],
  png: ['image/png', 'png'],
  webp: ['image/webp', 'webp'],
  pdf: ['application/pdf', 'pdf'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
}

/**
 * Pictures and documents that somebody asked to see in the chat page: each address works once, for a while, in the
 * browser in which it was asked for, and leaves its row in the trail. It is saved, never shown in the page.
 */
export function createFileRoutes(options: FileRouteOptions): RouteSet {
  const { store, seal, clock } = options
  const routes = new Hono()
  /** A message that was under way may write back the memory from which a look was just taken. */
  const looked = new Map<string, Instant>()

  routes.get('/:word', async (c) => {
    const session = options.sessionOf(c)
    const at = clock.now()
    for (const [hash, until] of looked) if (until <= at) looked.delete(hash)
    if (session === undefined) return refuse(c, 'LOOK_GONE')
    const state = await store.conversation(options.laneOf(session))
    const hash = seal(`file:${c.req.param('word')}`)
    const look = (state?.data as Memory | undefined)?.looks?.find((one) => equalSecret(one.hash, hash))
    if (state === undefined || look === undefined || look.until <= at || looked.has(hash)) return refuse(c, 'LOOK_GONE')
    looked.set(hash, look.until)
    const [file] = await store.attachments.find({ ids: [look.id] })
    const [item] = await store.submissions.find({ ids: [file?.submissionId ?? ''], limit: 1 })
    const speaker = await options.speakerOf(session)
    if (file === undefined || item === undefined) return refuse(c, 'LOOK_GONE')
    if (look.as === 'office' && !mayDo(speaker.grants, 'open', item.stationId)) return refuse(c, 'LOOK_GONE')
    const content = await store.attachments.content(file.id)
    if (content === undefined) return refuse(c, 'LOOK_GONE')
    const role = look.as === 'office' ? speaker.grants.map((grant) => grant.role).join('、') : '市民'
    await store.commit([
      {
        do: 'audit',
        entry: {
          at,
          actorId: speaker.id,
          role,
          channel: 'web',
          command: 'look',
          target: item.receipt,
          result: 'done',
          after: JSON.stringify({ file: fileMark(file) }),
        },
      },
      { do: 'conversation.keep', state: without(state, hash) },
    ])
    const all = await store.attachments.find({ submissionId: item.id })
    const [mime, ending] = TYPE[file.type]
    letNothingRun(c)
    const place = all.findIndex(({ id }) => id === file.id) + 1
    c.header('content-disposition', `attachment; filename="${item.receipt}-${place}.${ending}"`)
    return c.body(Uint8Array.from(content), 200, { 'content-type': mime })
  })
  return { mount: '/file', routes }
}

function without(state: ConversationState, hash: string): ConversationState {
  const looks = (state.data as Memory).looks?.filter((one) => !equalSecret(one.hash, hash)) ?? []
  return { ...state, data: { ...state.data, looks } }
}

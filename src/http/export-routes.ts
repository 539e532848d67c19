import { type Context, Hono } from 'hono'
import { stream } from 'hono/streaming'
import { namesOfStaff } from '../casework/describe.ts'
import type { Instant } from '../domain/shanghai.ts'
import type { Clock } from '../ports/clock.ts'
import type { Knowledge, Memory } from '../ports/intent.ts'
import type { ConversationState, Lane, Store } from '../ports/store.ts'
import { equalSecret } from '../privacy/secret.ts'
import { exportCsv, exportScope, exportTrail, fileNameOf, narrower } from '../report/export.ts'
import { writeOutput } from '../report/output.ts'
import { refuse } from './refusal.ts'
import type { RouteSet } from './route-set.ts'

export interface ExportRouteOptions {
  readonly store: Store
  readonly seal: (secret: string) => string
  readonly knowledge: () => Knowledge
  readonly clock: Clock
  /** Whose browser asks. */
  readonly sessionOf: (c: Context) => string | undefined
  readonly laneOf: (session: string) => Lane
}

/**
 * Files that staff asked for in the chat page: each address works once, for a while, in the browser in which it was
 * asked for, and only while its person still has the role.
 */
export function createExportRoutes(options: ExportRouteOptions): RouteSet {
  const { store, seal, clock, knowledge } = options
  const routes = new Hono()
  /** A message that was under way may write back the memory from which a file was just taken. */
  const fetched = new Map<string, Instant>()

  routes.get('/:word', async (c) => {
    const session = options.sessionOf(c)
    const at = clock.now()
    for (const [hash, until] of fetched) if (until <= at) fetched.delete(hash)
    if (session === undefined) return refuse(c, 'EXPORT_GONE')
    const state = await store.conversation(options.laneOf(session))
    const file = (state?.data as Memory | undefined)?.file
    const known = await store.people.byAccount('web', session)
    if (state === undefined || file === undefined || known === undefined) return refuse(c, 'EXPORT_GONE')
    if (!equalSecret(file.hash, seal(`export:${c.req.param('word')}`)) || file.until <= at)
      return refuse(c, 'EXPORT_GONE')
    const command = file.withContact ? 'export-contact' : 'export'
    const scope = narrower(file.asked.scope, exportScope(known.person.grants, command))
    if (scope.length === 0 || fetched.has(file.hash)) return refuse(c, 'EXPORT_GONE')
    fetched.set(file.hash, file.until)
    const asked = { ...file.asked, scope }
    const who = { id: known.person.id, role: known.person.grants.map((g) => g.role).join('、'), channel: 'web' }
    const trail = exportTrail(
      who,
      command,
      { ...asked, ...(file.output === undefined ? {} : { output: file.output }) },
      at,
    )
    await store.commit([trail, { do: 'conversation.keep', state: without(state) }])
    if (file.output !== undefined) {
      const rights = { scope, withContact: file.withContact }
      const made = await writeOutput(file.output, rights, { store, knowledge: knowledge(), at })
      if (made === undefined) return refuse(c, 'EXPORT_GONE')
      if (made.changes.length > 0) await store.commit(made.changes)
      c.header('content-disposition', `attachment; filename="${made.name}"`)
      return c.body(Uint8Array.from(made.bytes), 200, { 'content-type': made.type })
    }
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', `attachment; filename="${fileNameOf(at)}"`)
    const names = await namesOfStaff(store)
    return stream(c, async (out) => {
      for await (const piece of exportCsv(asked, {
        store,
        knowledge: knowledge(),
        names,
        withContact: file.withContact,
      })) {
        if (out.aborted) return
        await out.write(piece)
      }
    })
  })
  return { mount: '/export', routes }
}

function without(state: ConversationState): ConversationState {
  const { file: _, ...data } = state.data
  return { ...state, data }
}

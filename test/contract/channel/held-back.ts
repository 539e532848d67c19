import { expect, test } from 'vitest'
import { SIDE_BY_SIDE } from '../../../src/conversation/outbox.ts'
import type { Store } from '../../../src/ports/store.ts'
import { settle as quiet, until } from '../../helpers/until.ts'
import { echo } from './bots.ts'
import type { ChannelKit } from './rig.ts'
import { stage } from './stage.ts'

const PEOPLE = 100

/** A platform whose API is slow: what comes in is taken, whatever becomes of what goes out. */
export function heldBack(kit: ChannelKit): void {
  test.skipIf(kit.people === 'one' || kit.failures.length === 0)(
    'while the platform answers no send, every message is taken and few sends are under way; then all are answered',
    async (context) => {
      let done = 0
      const counting = (store: Store): Store => ({
        ...store,
        async commit(changes) {
          await store.commit(changes)
          done += changes.filter((change) => change.do === 'inbox.done').length
        },
      })
      const s = await stage(kit, { intents: [echo], around: counting, wake: (_, run) => void setImmediate(run) })
      const held = s.rig.hold?.()
      if (held === undefined) return context.skip()
      const names = Array.from({ length: PEOPLE }, (_, n) => `p${n}`)
      await Promise.all(names.map((user) => s.rig.receive({ what: 'says', id: user, user, text: `我是${user}` })))
      await until(() => done === PEOPLE && held.count() >= SIDE_BY_SIDE)
      await quiet()
      expect(held.count()).toBe(SIDE_BY_SIDE)
      expect(await s.rig.sent()).toEqual([])
      held.release()
      await s.settle()
      const texts = (await s.rig.sent()).map(({ text }) => text)
      expect(texts.toSorted()).toEqual(names.map((name) => `您说的是：我是${name}`).toSorted())
    },
  )
}

import { expect, test } from 'vitest'
import type { Change, Store } from '../../../src/ports/store.ts'
import { gate } from '../../helpers/gate.ts'
import { echo } from './bots.ts'
import { type ChannelKit, type Happening, RETRY_AFTER_S } from './rig.ts'
import { stage, textOf } from './stage.ts'

const says = (id: string, text: string, user = 'ann'): Happening => ({ what: 'says', id, user, text })

/** Lost lines, crashes and repeated deliveries: one message, one answer, in order. */
export function exactlyOnce(kit: ChannelKit): void {
  test.skipIf(!kit.happens.includes('again'))('the same delivery three times more is answered once', async () => {
    const s = await stage(kit, { intents: [echo] })
    const again: Happening = { what: 'again', id: 'a' }
    const heard = await s.after(says('a', '你好'), again, again, again)
    expect(heard.map(({ text }) => text)).toEqual(['您说的是：你好'])
    await s.world.restart()
    expect(await s.after(again)).toEqual([])
  })

  test('a message that was taken before a crash is answered after it, once', async () => {
    const dies = gate()
    let armed = true
    const answers = (changes: readonly Change[]): boolean => changes.some((change) => change.do === 'inbox.done')
    const dying = (store: Store): Store => ({
      ...store,
      commit: (changes) => {
        if (!armed || !answers(changes)) return store.commit(changes)
        armed = false
        dies.open()
        return new Promise<void>(() => undefined)
      },
    })
    const s = await stage(kit, { intents: [echo], around: dying })
    s.rig.receive(says('a', '你好')).catch(() => undefined)
    await dies.passed
    expect(await s.rig.sent()).toEqual([])
    s.forget()
    await s.world.crash()
    await s.settle()
    expect((await s.rig.sent()).map(({ text }) => text)).toEqual(['您说的是：你好'])
    if (kit.happens.includes('again')) expect(await s.after({ what: 'again', id: 'a' })).toEqual([])
    await s.world.restart()
    await s.settle()
    expect(await s.rig.sent()).toHaveLength(1)
  })

  test.skipIf(!kit.failures.includes('tooMany'))(
    'what is refused as too many waits as long as it was told, and nothing of that person overtakes it',
    async () => {
      const s = await stage(kit, { intents: [echo] })
      s.rig.failNext('tooMany')
      expect(await s.after(says('a', '一'), says('b', '二'))).toEqual([])
      s.world.clock.advance(`PT${RETRY_AFTER_S - 10}S`)
      await s.settle()
      expect(await s.rig.sent()).toEqual([])
      s.world.clock.advance('PT11S')
      await s.settle()
      expect((await s.rig.sent()).map(({ text }) => text)).toEqual(['您说的是：一', '您说的是：二'])
    },
  )

  test.skipIf(kit.failures.length === 0)('an answer that the platform did not take is sent again, once', async () => {
    for (const failure of kit.failures) {
      const s = await stage(kit, { intents: [echo] })
      s.rig.failNext(failure)
      expect(await s.after(says('a', '一'))).toEqual([])
      await s.world.later('PT10M')
      await s.settle()
      expect(textOf(await s.rig.sent()), failure).toBe('您说的是：一')
      await s.world.restart()
      await s.world.later('PT10M')
      expect(await s.rig.sent()).toHaveLength(1)
    }
  })

  test('two messages of one person at once are both answered, each once', async () => {
    const s = await stage(kit, { intents: [echo] })
    const heard = await s.afterAtOnce(says('a', '一'), says('b', '二'))
    expect(heard.map(({ text }) => text).sort()).toEqual(['您说的是：一', '您说的是：二'])
  })

  test.skipIf(kit.people === 'one')('people who speak at once each get the answer to their own words', async () => {
    const s = await stage(kit, { intents: [echo] })
    const names = ['ann', 'bob', 'cai', 'dan', 'eva']
    const heard = await s.afterAtOnce(...names.map((name) => says(name, `我是${name}`, name)))
    expect(heard).toHaveLength(names.length)
    for (const name of names)
      expect(heard.find(({ to }) => 'user' in to && to.user === name)?.text).toBe(`您说的是：我是${name}`)
  })
}

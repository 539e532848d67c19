import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { databases } from './databases.ts'
import { AT } from './samples.ts'

const places = databases()

describe.each(['sqlite', 'postgres'] as const)('opening on %s', (engine) => {
  test('several at once make one schema', async () => {
    const url = await places[engine]()
    const stores = await Promise.all([openStore({ url }), openStore({ url }), openStore({ url })])
    for (const [i, store] of stores.entries())
      await store.commit([{ do: 'conversation.keep', state: { lane: `l-${i}`, updatedAt: AT, data: {} } }])
    expect(await stores[0]?.conversation('l-2')).toBeDefined()
    await Promise.all(stores.map((store) => store.close()))
  })

  test('a command that may not change the schema refuses one that is not up to date, and takes one that is', async () => {
    const url = await places[engine]()
    await expect(openStore({ url, migrate: false })).rejects.toMatchObject({ code: 'STORE_FAILED' })
    await (await openStore({ url })).close()
    const store = await openStore({ url, migrate: false })
    expect(await store.knowledge.version()).toBe(0)
    await store.close()
  })

  test('what was written is there after reopening', async () => {
    const url = await places[engine]()
    const state = { lane: 'l', updatedAt: AT, data: { open: 'form' } }
    const store = await openStore({ url })
    await store.commit([{ do: 'conversation.keep', state }])
    await store.close()
    const again = await openStore({ url })
    expect(await again.conversation('l')).toEqual(state)
    await again.close()
  })
})

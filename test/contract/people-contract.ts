import { describe, expect, test } from 'vitest'
import { AT } from './samples.ts'
import type { Subject } from './store-contract.ts'

export function peopleContract(on: Subject): void {
  describe('people', () => {
    test('a person is known by any linked account, with the roles held right now', async () => {
      const account = { channel: 'slack', user: 'U1', personId: 'pp-1', direct: 'D1', linkedAt: AT }
      const other = { channel: 'web', user: 'w1', personId: 'pp-1', linkedAt: AT + 1 }
      const grants = [{ role: '登记员', stationId: 's-1' }, { role: '管理员' }] as const
      await on.store.commit([
        { do: 'person.put', person: { id: 'pp-1', name: '李明', grants } },
        { do: 'account.put', account },
        { do: 'account.put', account: other },
      ])
      const person = { id: 'pp-1', name: '李明', grants }
      expect(await on.store.people.byAccount('slack', 'U1')).toEqual({ account, person })
      expect(await on.store.people.byAccount('web', 'U1')).toBeUndefined()
      expect(await on.store.people.accountsOf('pp-1')).toEqual([account, other])
      await on.store.commit([
        { do: 'grant.remove', personId: 'pp-1', grant: { role: '登记员', stationId: 's-1' } },
        { do: 'grant.add', personId: 'pp-1', grant: { role: '登记员', stationId: 's-2' } },
        { do: 'grant.add', personId: 'pp-1', grant: { role: '登记员', stationId: 's-2' } },
      ])
      const now = [{ role: '管理员' }, { role: '登记员', stationId: 's-2' }]
      expect((await on.store.people.byId('pp-1'))?.grants).toEqual(now)
    })

    test('putting a person again replaces name and roles and keeps the accounts', async () => {
      await on.store.commit([
        { do: 'person.put', person: { id: 'pp-2', name: '旧名', grants: [{ role: '代表' }] } },
        { do: 'account.put', account: { channel: 'web', user: 'w2', personId: 'pp-2', linkedAt: AT } },
        { do: 'person.put', person: { id: 'pp-2', name: '新名', grants: [] } },
      ])
      expect(await on.store.people.byId('pp-2')).toEqual({ id: 'pp-2', name: '新名', grants: [] })
      expect(await on.store.people.accountsOf('pp-2')).toHaveLength(1)
    })

    test('an account can move to another person', async () => {
      const account = { channel: 'web', user: 'w3', linkedAt: AT }
      await on.store.commit([{ do: 'account.put', account: { ...account, personId: 'pp-3', direct: 'd' } }])
      await on.store.commit([{ do: 'account.put', account: { ...account, personId: 'pp-4' } }])
      const found = await on.store.people.byAccount('web', 'w3')
      expect(found).toEqual({ account: { ...account, personId: 'pp-4' }, person: { id: 'pp-4', grants: [] } })
      expect(await on.store.people.accountsOf('pp-3')).toEqual([])
    })

    test('the list holds those with a name or a role, not citizens', async () => {
      await on.store.commit([
        { do: 'account.put', account: { channel: 'web', user: 'w5', personId: 'pp-citizen', linkedAt: AT } },
        { do: 'grant.add', personId: 'pp-role', grant: { role: '代表' } },
      ])
      const ids = (await on.store.people.list()).map((person) => person.id)
      expect(ids).toEqual(expect.arrayContaining(['pp-1', 'pp-2', 'pp-role']))
      expect(ids).not.toContain('pp-citizen')
      expect(await on.store.people.list()).toContainEqual({ id: 'pp-role', grants: [{ role: '代表' }] })
    })

    test('removing a person removes accounts, roles and codes too', async () => {
      await on.store.commit([
        { do: 'person.put', person: { id: 'pp-6', name: '走了', grants: [{ role: '承办人' }] } },
        { do: 'account.put', account: { channel: 'web', user: 'w6', personId: 'pp-6', linkedAt: AT } },
        { do: 'code.put', code: { hash: 'h6', personId: 'pp-6', expiresAt: AT, triesLeft: 5 } },
        { do: 'person.remove', id: 'pp-6' },
      ])
      expect(await on.store.people.byId('pp-6')).toBeUndefined()
      expect(await on.store.people.byAccount('web', 'w6')).toBeUndefined()
      expect(await on.store.people.code('h6')).toBeUndefined()
      expect((await on.store.people.list()).map((person) => person.id)).not.toContain('pp-6')
    })

    test('a sign-in code counts its tries and can be used up', async () => {
      const code = { hash: 'h7', personId: 'pp-7', expiresAt: AT + 600_000, triesLeft: 5 }
      await on.store.commit([{ do: 'code.put', code }])
      expect(await on.store.people.code('h7')).toEqual(code)
      await on.store.commit([{ do: 'code.put', code: { ...code, triesLeft: 4 } }])
      expect((await on.store.people.code('h7'))?.triesLeft).toBe(4)
      await on.store.commit([{ do: 'code.remove', hash: 'h7' }])
      expect(await on.store.people.code('h7')).toBeUndefined()
    })
  })
}

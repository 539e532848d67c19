import { describe, expect, onTestFinished, test } from 'vitest'
import type { Change, Store } from '../../src/ports/store.ts'
import { openStore } from '../../src/store/index.ts'
import { databases } from './databases.ts'
import { AT, auditEntry, outgoing, receiptWith, submission, wholeSubmission } from './samples.ts'
import { execute, tamper } from './tamper.ts'

const KEY = Buffer.alloc(32, 9)
const places = databases()
const SOUND = { faults: [] }
const tail = (n: number): string => n.toString(16).toUpperCase().padStart(4, '0')
const row = (command: string): Change => ({ do: 'audit', entry: auditEntry(command) })
const filed = (n: number): readonly Change[] => [
  { do: 'submission.file', submission: submission(`s-${n}`, tail(n)), proof: { salt: `salt-${n}` } },
  row(`file-${n}`),
]

describe.each(['sqlite', 'postgres'] as const)('the chains on %s', (engine) => {
  async function open(): Promise<{ url: string; store: Store }> {
    const url = await places[engine]()
    const store = await openStore({ url, key: KEY })
    onTestFinished(() => store.close())
    return { url, store }
  }

  test('a thousand submissions are all in their chain and hold', async () => {
    const { store } = await open()
    for (let from = 0; from < 1_000; from += 100)
      await store.commit(Array.from({ length: 100 }, (_, n) => filed(from + n)).flat())
    expect(await store.chains.submissions()).toEqual({ rows: 1_000, before: 0, faults: [] })
    expect(await store.chains.trail()).toEqual({ rows: 1_000, before: 0, faults: [] })
    for (const n of [0, 1, 500, 999])
      expect(await store.chains.included(receiptWith(tail(n)))).toMatchObject({ state: 'intact', number: n + 1 })
    expect(await store.chains.included(receiptWith('ZZZZ'))).toBeUndefined()
  })

  test('eight writers at once leave one unbroken trail', async () => {
    const { url, store } = await open()
    const others = await Promise.all(Array.from({ length: 7 }, () => openStore({ url, key: KEY })))
    const write = async (on: Store, who: number): Promise<void> => {
      for (let n = 0; n < 15; n++) {
        const k = who * 15 + n
        const whole = wholeSubmission(`w-${k}`, `W${tail(k).slice(1)}`)
        await on.commit([
          ...filed(k),
          { do: 'submission.file', submission: whole, proof: { salt: 'x' } },
          row(`more-${k}`),
        ])
      }
    }
    await Promise.all([store, ...others].map(write))
    expect(await store.chains.trail()).toEqual({ rows: 240, before: 0, faults: [] })
    expect(await store.chains.submissions()).toEqual({ rows: 240, before: 0, faults: [] })
    await Promise.all(others.map((one) => one.close()))
  })

  test('one changed character of what was handed in is found, by number and by receipt', async () => {
    const { url, store } = await open()
    for (let n = 0; n < 10; n++) await store.commit(filed(n))
    await tamper(url, `update submission set body = replace(body, '不亮', '很亮') where id = 's-6'`)
    const fault = { chain: 'kind:suggestion', number: 7, why: 'changed', at: AT, what: receiptWith(tail(6)) }
    expect(await store.chains.submissions()).toEqual({ rows: 9, before: 0, faults: [fault] })
    expect(await store.chains.included(receiptWith(tail(6)))).toMatchObject({ state: 'changed', number: 7 })
    expect(await store.chains.included(receiptWith(tail(5)))).toMatchObject({ state: 'intact' })
  })

  test('what was deleted, put in or left out of the chain is found', async () => {
    const { url, store } = await open()
    for (let n = 0; n < 6; n++) await store.commit(filed(n))
    await tamper(url, `delete from submission where id = 's-2'`)
    expect((await store.chains.submissions()).faults).toMatchObject([{ number: 3, why: 'missing' }])
    expect(await store.chains.included(receiptWith(tail(2)))).toMatchObject({ state: 'changed' })
    await tamper(url, `delete from inclusion where number = 3`)
    expect((await store.chains.submissions()).faults).toMatchObject([{ number: 3, why: 'missing' }])
    expect(await store.chains.included(receiptWith(tail(2)))).toEqual({ state: 'changed' })
    await tamper(url, `update submission set receipt = 'JY-260914-XXXX-X' where id = 's-5'`)
    expect((await store.chains.submissions()).faults).toContainEqual({
      chain: 'kind:suggestion',
      number: 0,
      why: 'unlisted',
      at: AT,
      what: 'JY-260914-XXXX-X',
    })
  })

  test('what was taken back is gone, and the chain holds', async () => {
    const { store } = await open()
    for (let n = 0; n < 3; n++) await store.commit(filed(n))
    const text = { ...wholeSubmission('s-x', 'EEEE'), body: '电梯三天两头坏，请换一台' }
    await store.commit([
      { do: 'submission.file', submission: text, proof: { salt: 'x' } },
      {
        do: 'submission.supplement',
        supplement: { id: 'a', submissionId: 's-x', at: AT, kind: 'answer', text: '就在三号楼' },
      },
      { do: 'outbox.add', message: outgoing('m-1', { wire: { text: `请核对：${text.body}`, choices: [] } }) },
      { do: 'outbox.add', message: outgoing('m-2') },
      { do: 'outbox.mark', key: 'm-1', state: 'sent', at: AT, attempts: 1 },
    ])
    const erase = { do: 'submission.erase', id: 's-x', why: 'withdrawn', at: AT + 9, lane: 'web|c-1|u-1' } as const
    await store.commit([erase])
    await store.commit([erase])
    const kept = JSON.stringify(await store.dump())
    for (const word of [text.body.slice(0, 6), '就在三号楼', '看得懂才好', '𠮷', '整段原话', '13800000000'])
      expect(kept).not.toContain(word)
    expect((await store.outbox.byKey('m-1'))?.wire.text).toMatch(/已删除/)
    expect((await store.outbox.byKey('m-2'))?.wire.text).toBe('收到')
    expect(await store.chains.included(text.receipt)).toMatchObject({ state: 'gone', number: 1, goneAt: AT + 9 })
    expect(await store.chains.submissions()).toEqual({ rows: 5, before: 0, faults: [] })
  })

  test('filing and wiping in one go hold as well; wiping what is not there is refused', async () => {
    const { store } = await open()
    const erase = { do: 'submission.erase', id: 's-1', why: 'erased', at: AT } as const
    await store.commit([...filed(1), erase, erase])
    expect(await store.chains.submissions()).toEqual({ rows: 2, before: 0, faults: [] })
    await expect(store.commit([{ ...erase, id: 'nobody' }])).rejects.toMatchObject({ code: 'STORE_FAILED' })
  })

  test('words put back behind a mark that they are gone are found', async () => {
    const { url, store } = await open()
    await store.commit([...filed(1), { do: 'submission.erase', id: 's-1', why: 'erased', at: AT }])
    await tamper(url, `update submission set body = '换了的话' where id = 's-1'`)
    expect((await store.chains.submissions()).faults).toMatchObject([{ number: 1, why: 'changed' }])
  })

  test('an end told before is part of the trail until it is cut off', async () => {
    const { url, store } = await open()
    expect(await store.chains.head()).toBe('0-')
    await store.commit([row('one'), row('two')])
    const early = await store.chains.head()
    await store.commit([row('three'), row('four')])
    const late = await store.chains.head()
    expect(late).toMatch(/^4-/)
    expect(await store.chains.holds(early)).toBe(true)
    expect(await store.chains.holds(late)).toBe(true)
    for (const wrong of ['', 'x', '4-', `3${late.slice(1)}`, '9-abc'])
      expect(await store.chains.holds(wrong)).toBe(false)
    await tamper(url, 'delete from audit where seq > 2')
    expect((await store.chains.trail()).faults).toEqual([{ chain: 'trail', number: 3, why: 'missing' }])
    const [number, link] = early.split(/-(.*)/)
    await tamper(url, `update chain set number = ${number}, link = '${link}' where name = 'trail'`)
    expect((await store.chains.trail()).faults).toMatchObject([{ number: 2, why: 'end' }])
    expect(await store.chains.holds(late)).toBe(false)
    expect(await store.chains.holds(early)).toBe(true)
  })

  test('another key proves nothing, and neither does none', async () => {
    const { url, store } = await open()
    await store.commit([row('one'), ...filed(1)])
    for (const key of [{ key: Buffer.alloc(32, 1) }, {}]) {
      const other = await openStore({ url, ...key })
      expect((await other.chains.trail()).faults).toMatchObject([{ number: 1, why: 'changed', what: 'one' }])
      expect((await other.chains.submissions()).faults).toMatchObject([{ number: 1, why: 'changed' }])
      await other.close()
    }
    expect(await store.chains.trail()).toMatchObject(SOUND)
  })

  test('a store without a key keeps its chains like any other', async () => {
    const store = await openStore({ url: await places[engine]() })
    await store.commit([row('one'), ...filed(1)])
    expect(await store.chains.trail()).toEqual({ rows: 2, before: 0, faults: [] })
    expect(await store.chains.submissions()).toMatchObject({ rows: 1, faults: [] })
    await store.close()
  })

  test('the chains go on while they are walked', async () => {
    const { store } = await open()
    for (let n = 0; n < 300; n++) await store.commit(filed(n))
    const walks = Promise.all([store.chains.trail(), store.chains.submissions()])
    for (let n = 300; n < 360; n++) await store.commit(filed(n))
    for (const report of await walks) expect(report).toMatchObject(SOUND)
    expect(await store.chains.trail()).toMatchObject({ rows: 360, faults: [] })
  })

  test('the database itself refuses to change or delete an entry of a chain', async () => {
    const { url, store } = await open()
    await store.commit(filed(1))
    for (const statement of [`update inclusion set leaf = 'x'`, 'delete from inclusion'])
      await expect(execute(url, statement)).rejects.toThrow('inclusion is insert-only')
  })
})

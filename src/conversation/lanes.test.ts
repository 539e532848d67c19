import { expect, test } from 'vitest'
import { createLanes } from './lanes.ts'

/** Work that ends when it is told to. */
function gate(): { readonly open: () => void; readonly wait: Promise<void> } {
  let open = (): void => undefined
  const wait = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, wait }
}

test('what one person sends is handled in order, one after the other', async () => {
  const lanes = createLanes()
  const story: string[] = []
  const gates = [gate(), gate(), gate()]
  const all = gates.map((g, n) =>
    lanes.run('a', async () => {
      story.push(`begin ${n}`)
      await g.wait
      story.push(`end ${n}`)
      return n
    }),
  )
  for (const g of gates.toReversed()) g.open()
  expect(await Promise.all(all)).toEqual([0, 1, 2])
  expect(story).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2'])
})

test('nobody waits for somebody else', async () => {
  const lanes = createLanes()
  const slow = gate()
  const first = lanes.run('a', () => slow.wait)
  expect(await lanes.run('b', async () => 'quick')).toBe('quick')
  slow.open()
  await first
})

test('after a failure the next one is handled all the same', async () => {
  const lanes = createLanes()
  const failed = lanes.run('a', async () => {
    throw new Error('broken')
  })
  const next = lanes.run('a', async () => 'fine')
  await expect(failed).rejects.toThrow('broken')
  expect(await next).toBe('fine')
})

test('seventeen at once are one too many for one person, and one done makes room', async () => {
  const lanes = createLanes()
  const slow = gate()
  const taken = Array.from({ length: 16 }, () => lanes.run('a', () => slow.wait))
  let ran = false
  await expect(
    lanes.run('a', async () => {
      ran = true
    }),
  ).rejects.toMatchObject({ code: 'TOO_FAST' })
  expect(await lanes.run('b', async () => 'other')).toBe('other')
  slow.open()
  await Promise.all(taken)
  await lanes.idle()
  expect(ran).toBe(false)
  expect(await lanes.run('a', async () => 'again')).toBe('again')
})

test('all together there is a bound, too', async () => {
  const lanes = createLanes()
  const slow = gate()
  const taken = Array.from({ length: 20_000 }, (_, n) => lanes.run(`p${n}`, () => slow.wait))
  await expect(lanes.run('one-more', async () => undefined)).rejects.toMatchObject({ code: 'TOO_FAST' })
  slow.open()
  await Promise.all(taken)
  await lanes.idle()
  expect(await lanes.run('one-more', async () => 'room')).toBe('room')
})

test('idle waits for all that runs, also for what is added meanwhile', async () => {
  const lanes = createLanes()
  const story: string[] = []
  void lanes.run('a', async () => {
    void lanes.run('b', async () => void story.push('added'))
    story.push('first')
  })
  await lanes.idle()
  expect(story).toEqual(['first', 'added'])
  await lanes.idle()
})

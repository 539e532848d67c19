import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LIUAN, MORNING } from '../../test/helpers/small-world.ts'
import { SEAL, world } from '../../test/helpers/talk.ts'
import type { Deputy } from '../domain/station.ts'
import { readPayload } from '../station/codes/payload.ts'
import { writeDeputyCodes } from './deputy-codes.ts'

const deputy = (id: string, name: string, more: Partial<Deputy> = {}): Deputy => ({
  id,
  name,
  level: '区人大代表',
  stations: [LIUAN],
  topics: [],
  ...more,
})

const DEPUTIES = [
  deputy('d1', '<b>岳青山</b>', { code: 'DB01', constituency: '第三选区' }),
  deputy('d2', '苏晓棠'),
  deputy('d3', '季远舟', { code: 'DB03', status: { kind: 'former', since: '2026-09-01' } }),
]

async function print(more: { readonly deputy?: string } = {}) {
  const w = await world({ content: { deputies: DEPUTIES } })
  const to = await mkdtemp(join(tmpdir(), 'minyi-codes-'))
  onTestFinished(() => rm(to, { recursive: true, force: true }))
  return {
    to,
    written: await writeDeputyCodes(
      { to, ...more },
      'https://example.org/chat/',
      { store: w.store(), seal: SEAL },
      MORNING,
    ),
  }
}

test('every deputy who serves and has a code gets pictures and a page, and no telephone', async () => {
  const { to, written } = await print()
  expect((await readdir(to)).toSorted()).toEqual(['DB01.html', 'DB01.png', 'DB01.svg', 'all.html'])
  expect(written).toMatchObject({ notServing: ['季远舟'], withoutCode: ['苏晓棠'] })
  const payload = new URL(written.deputies[0]?.link ?? '').searchParams.get('s') ?? ''
  expect(readPayload(payload, SEAL)).toMatchObject({ kind: 'genuine' })
  const page = await readFile(join(to, 'DB01.html'), 'utf8')
  expect(page).toContain(payload)
  expect(page).toContain('第三选区')
  expect(page).toContain('&lt;b&gt;岳青山')
  expect(page).not.toMatch(/5550|<b>/)
})

test('for who serves no longer and for nobody nothing is printed', async () => {
  await expect(print({ deputy: 'DB03' })).rejects.toThrow(/没有可以印码的代表/)
  await expect(print({ deputy: '王五' })).rejects.toThrow(/代表名单里没有“王五”/)
})

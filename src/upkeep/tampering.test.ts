import { expect, test } from 'vitest'
import { files, type World, world } from '../../test/helpers/talk.ts'
import { tamperWith } from '../../test/helpers/tampering.ts'
import type { Log } from '../ports/log.ts'
import { walkChains } from './tampering.ts'

const silent = { info: () => undefined, warn: () => undefined }

async function walks(w: World, known: Set<string>): Promise<readonly unknown[]> {
  const errors: unknown[] = []
  const log: Log = { ...silent, error: (fields) => void errors.push(fields) }
  await walkChains(w.store(), log, known)
  return errors
}

test('what was changed behind our back is an error in the log, once', async () => {
  const w = await world()
  const a = w.citizen('wechat')
  const { receipt } = await files(a)
  const known = new Set<string>()
  expect(await walks(w, known)).toEqual([])
  tamperWith(w.file, `update submission set body = '别的话' where receipt = '${receipt}'`)
  expect(await walks(w, known)).toEqual([{ chain: 'kind:deputy-message', number: 1, why: 'changed', what: receipt }])
  expect(await walks(w, known)).toEqual([])
})

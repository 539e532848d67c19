import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tablesIn } from '../../test/helpers/office-files.ts'
import { MORNING } from '../../test/helpers/small-world.ts'
import { SEAL, seed, world } from '../../test/helpers/talk.ts'
import { checkCharacter } from '../domain/receipt.ts'
import { reportConsultation, reportSpan } from './report-file.ts'

const BODY = 'YJ-260914-7K01'

async function office() {
  const submissions = [seed(`${BODY}-${checkCharacter(BODY)}`, { consultationId: 'parking', contact: '13987654321' })]
  const w = await world({ content: { submissions } })
  const folder = await mkdtemp(join(tmpdir(), 'minyi-report-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return { w, file: (name: string) => join(folder, name), desk: { store: w.store(), seal: SEAL } }
}

test('the public report of a draft is a file of its owner alone, and in the trail', async () => {
  const { w, file, desk } = await office()
  const to = file('a.docx')
  await reportConsultation('停车条例', { public: true, to }, desk, MORNING)
  expect((await tablesIn(await readFile(to)))[0]?.at(-1)).toEqual(['合计', '1', '1'])
  expect((await stat(to)).mode & 0o077).toBe(0)
  expect((await w.store().dump()).audit.filter(({ command }) => command === 'export')).toHaveLength(1)
})

test('contact data are written by name only, and the table of contact points as CSV', async () => {
  const { file, desk } = await office()
  await reportConsultation(
    'parking',
    { internal: true, to: file('b.csv'), withContact: true, by: '何静', agreedBy: '彭涛' },
    desk,
    MORNING,
  )
  expect(await readFile(file('b.csv'), 'utf8')).toContain('13987654321')
  await reportSpan('appraisal', { to: file('c.csv'), month: '2026-09' }, desk, MORNING)
  expect(await readFile(file('c.csv'), 'utf8')).toMatch(/柳岸街道人大代表联络站,1,1,0,0,0,/)
})

test.each([
  [{ to: 'a.docx' }, /--public/],
  [{ to: 'a.docx', public: true, internal: true }, /哪一种/],
  [{ to: 'a.xlsx', public: true }, /要以 \.docx 结尾/],
  [{ to: 'a.docx', public: true, withContact: true }, /不能带联系方式/],
  [{ to: 'a.csv', internal: true, withContact: true }, /--by/],
])('%j is refused', async (options, sentence) => {
  const { file, desk } = await office()
  await expect(reportConsultation('parking', { ...options, to: file(options.to) }, desk, MORNING)).rejects.toThrow(
    sentence,
  )
})

test('a draft that nobody knows is not guessed', async () => {
  const { file, desk } = await office()
  await expect(reportConsultation('火星条例', { public: true, to: file('a.docx') }, desk, MORNING)).rejects.toThrow(
    /没有认出/,
  )
})

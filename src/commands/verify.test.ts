import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attachment, auditEntry, contentOf, submission } from '../../test/contract/samples.ts'
import { tamper } from '../../test/contract/tamper.ts'
import { readConfig } from '../config.ts'
import { chainKeyOf } from '../privacy/chain.ts'
import { openStore } from '../store/index.ts'
import { sealIn } from './office.ts'
import { WrongInput } from './report.ts'
import { printVerified, verify } from './verify.ts'

let folder = ''
let url = ''
const config = () => readConfig({ MINYI_DATA: folder })
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minyi-verify-'))
  url = `sqlite:${join(folder, 'minyi.db')}`
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function fill(count = 4): Promise<void> {
  const store = await openStore({ url, key: chainKeyOf(await sealIn(folder)) })
  for (let n = 1; n <= count; n++)
    await store.commit([
      { do: 'submission.file', submission: submission(`s-${n}`, `000${n}`), proof: { salt: 'x' } },
      { do: 'audit', entry: auditEntry(`act-${n}`) },
    ])
  await store.close()
}

async function told(head?: string): Promise<{ ok: boolean; text: string; head: string }> {
  const lines: string[] = []
  const verified = await verify(config(), head)
  printVerified(verified, (line) => lines.push(line), head === undefined ? { showHead: true } : { asked: head })
  return { ok: verified.ok, text: lines.join('\n'), head: verified.head }
}

test('what nobody touched holds, and its end can be kept elsewhere', async () => {
  await fill()
  const { ok, text, head } = await told()
  expect(ok).toBe(true)
  expect(text).toMatch(/审计记录：4行完好。\n提交事项：4条完好。\n链头 4-/)
  expect(text).toContain(`verify --head ${head}`)
})

test('a row of the trail that was changed is named by number, time and command', async () => {
  await fill()
  await tamper(url, `update audit set actor_id = 'p-9' where seq = 3`)
  const { ok, text } = await told()
  expect(ok).toBe(false)
  expect(text).toMatch(/审计记录：2行完好，有1处对不上：\n　第3行被改动过（.*9月14日 10:00，act-3）/)
})

test('rows that were deleted or put in are named', async () => {
  await fill()
  await tamper(url, 'delete from audit where seq = 2')
  expect((await told()).text).toMatch(/第2行不见了（其后一行：.*act-3）/)
  await tamper(
    url,
    `insert into audit select 2, at, actor_id, role, channel, 'forged', target, result, before, after, null
    from audit where seq = 3`,
  )
  expect((await told()).text).toMatch(/第2行是后来插进去的（.*forged）/)
})

test('a submission that was changed is named by its place and receipt', async () => {
  await fill()
  await tamper(url, `update submission set body = body || '。' where id = 's-2'`)
  const { ok, text } = await told()
  expect(ok).toBe(false)
  expect(text).toMatch(/提交事项：3条完好，有1处对不上：\n　人民建议第2条与提交时不一致（.*JY-260914-0002/)
})

async function fillFiles(): Promise<void> {
  const store = await openStore({ url, key: chainKeyOf(await sealIn(folder)) })
  for (const [id, tail] of [
    ['f-1', '00F1'],
    ['f-2', '00F2'],
  ] as const) {
    const { sha256, ...file } = attachment(id)
    await store.commit([
      {
        do: 'attachment.take',
        attachment: { sha256, ...file },
        content: contentOf(id),
        limits: { perDay: 1_000, waiting: 1_000, total: 1_000 },
        from: 0,
      },
      { do: 'submission.file', submission: submission(id, tail, { words: { verbatim: {}, files: [{ id, sha256 }] } }) },
      { do: 'attachment.file', ids: [id], submissionId: id },
    ])
  }
  await store.close()
}

test.each([
  [
    `update attachment_content set bytes = x'00' where id = 'f-1'`,
    /附件：1个完好，有1处对不上：\n　JY-260914-00F1-\w 的附件与交来时不一致/,
  ],
  [`delete from attachment_content where id = 'f-1'`, /JY-260914-00F1-\w 的附件不见了/],
  [`delete from attachment where id = 'f-1'`, /JY-260914-00F1-\w 的附件不见了/],
  [
    `update attachment set submission_id = 'f-2' where id = 'f-1'`,
    /00F1-\w 的附件不见了[\s\S]*00F2-\w 的附件与交来时不一致/,
  ],
])('a file that is not as it was handed in is named: %s', async (edit, said) => {
  await fillFiles()
  expect(await told()).toMatchObject({ ok: true, text: expect.stringContaining('附件：2个完好。') })
  await tamper(url, edit)
  const { ok, text } = await told()
  expect(ok).toBe(false)
  expect(text).toMatch(said)
})

test('an end kept elsewhere tells that a whole older state was put back', async () => {
  await fill()
  const { head } = await told()
  expect(await told(head)).toMatchObject({ ok: true })
  expect((await told(head)).text).toMatch(/仍在审计记录里/)
  await rm(join(folder, 'minyi.db'))
  await fill(3)
  const { ok, text } = await told(head)
  expect(ok).toBe(false)
  expect(text).toMatch(/审计记录：3行完好。/)
  expect(text).toMatch(/已不在审计记录里/)
})

test('with another key it says what may have happened', async () => {
  await fill()
  await rm(join(folder, 'secret.key'))
  const { ok, text } = await told()
  expect(ok).toBe(false)
  expect(text).toMatch(/secret\.key/)
})

test('where there is no data there is nothing to check', async () => {
  await expect(verify(config())).rejects.toBeInstanceOf(WrongInput)
})

import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { openStore, sqlitePathOf } from '../../src/store/index.ts'
import { compiled } from './compiled.ts'
import { databases } from './databases.ts'

const KILLS = 20
const SEED = 20_260_914
const places = databases()

/** Runs the child until it acknowledged this many, kills it without warning and tells what it acknowledged. */
function acknowledgedBefore(program: string, path: string, run: number, kill: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [program, path, String(run)])
    let said = ''
    let wrong = ''
    server.stderr.on('data', (chunk) => {
      wrong += String(chunk)
    })
    server.stdout.on('data', (chunk) => {
      said += String(chunk)
      if (said.split('\n').length > kill) server.kill('SIGKILL')
    })
    server.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself: ${wrong}`))
      else resolve(said.split('\n').slice(0, -1))
    })
  })
}

test('a server killed without warning at twenty moments loses nothing that it acknowledged', async () => {
  const child = await compiled('test/contract/filing-child.ts')
  onTestFinished(() => rm(child.folder, { recursive: true, force: true }))
  const url = await places.sqlite()
  const path = sqlitePathOf(url) ?? ''
  const acknowledged: string[] = []
  for (const [run, kill] of fc.sample(fc.integer({ min: 1, max: 150 }), { numRuns: KILLS, seed: SEED }).entries()) {
    acknowledged.push(...(await acknowledgedBefore(child.file, path, run, kill)))

    const store = await openStore({ url })
    const rows = await store.dump()
    const ids = rows.submissions.map((row) => String(row.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([])
    for (const half of [rows.moves, rows.audit, rows.outbox]) expect(half).toHaveLength(ids.length)
    expect(rows.inbox.filter((row) => row.state === 'done')).toHaveLength(ids.length)
    expect(await store.inbox.unfinished()).toHaveLength(rows.inbox.length - ids.length)
    await store.close()
    const db = new Sqlite(path)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS)
}, 120_000)

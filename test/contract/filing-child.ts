import { writeSync } from 'node:fs'
import { openStore, takeServeLock } from '../../src/store/index.ts'
import { AT, filing, inbound } from './samples.ts'

/**
 * Serves a database until it is killed: files as fast as it can and prints the id of each submission once it is durable.
 * Arguments: path of the database, number of this run.
 */
const [path = '', run = '0'] = process.argv.slice(2)
const LANES = 8
/** Numbers of one run; twenty runs fit the four hexadecimal digits in the middle of a receipt. */
const RUN_SIZE = 3_000

takeServeLock(path)
const store = await openStore({ url: `sqlite:${path}` })
let made = 0

async function lane(): Promise<never> {
  for (;;) {
    const n = Number(run) * RUN_SIZE + made++
    const key = `in-${n}`
    await store.inbox.claim([{ message: inbound(key), lane: 'l', at: AT }])
    await store.commit(filing(`s-${n}`, n.toString(16).toUpperCase().padStart(4, '0'), key))
    writeSync(1, `s-${n}\n`)
  }
}

await Promise.all(Array.from({ length: LANES }, lane))

import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { median, round } from './stats.ts'

const US_PER_MS = 1_000

function busyMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
}

export interface Used {
  /** Cores that this process kept busy. */
  readonly 'own cores': number
  /** Cores that everything else on the machine kept busy meanwhile. */
  readonly 'other cores': number
}

/** Starts to watch the processor; the function that comes back says what was used since. */
export function startMeter(): () => Used {
  const own = process.cpuUsage()
  const all = busyMs()
  const from = performance.now()
  return () => {
    const { user, system } = process.cpuUsage(own)
    const wall = performance.now() - from
    const mine = (user + system) / US_PER_MS / wall
    return { 'own cores': round(mine), 'other cores': round(Math.max(0, (busyMs() - all) / wall - mine)) }
  }
}

const KB = 1_024
const STATUS = '/proc/self/status'

/**
 * Megabytes that this process held at its highest. Where the system says so, of this program alone: the figure of Node
 * also counts what the process that started it held at that moment.
 */
export function highestMb(): number {
  const held = existsSync(STATUS) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined
  return (held === undefined ? process.resourceUsage().maxRSS : Number(held)) / KB
}

const PAGE_BYTES = 4_096
const WRITES = 200

/** Median milliseconds that the disk under a folder takes to write one page and make it durable. */
export function diskMs(folder: string): number {
  const path = join(folder, 'disk.probe')
  const page = Buffer.alloc(PAGE_BYTES, 1)
  const file = openSync(path, 'w')
  const times: number[] = []
  for (let n = 0; n < WRITES; n++) {
    const from = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    times.push(performance.now() - from)
  }
  closeSync(file)
  rmSync(path)
  return round(median(times))
}

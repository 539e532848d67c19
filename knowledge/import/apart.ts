import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Format, sayMegabytes } from './formats.ts'
import type { ImportOptions, Parsed } from './result.ts'

/** What the reading process is given; it answers with a {@link Parsed}. */
export interface Job {
  readonly format: Format
  readonly file: string
  readonly bytes: Buffer
  readonly options: ImportOptions
}

/** Reads files in a process of its own, one after the other. */
export interface ReaderApart {
  /** Never rejects: a process that takes too long, too much memory or breaks off is ended and told in one sentence. */
  read(job: Job): Promise<Parsed>
  close(): void
}

const MB = 1024 * 1024
/** Longest wait for a process that stands still or a machine that is busy, whatever the work. */
const WAIT_LIMIT = 90_000
/** The part of the memory that the engine may fill with objects; buffers and the program take the rest. */
const HEAP_SHARE = 0.6
/** In development the sources run as they are, which needs the loader of the tool that runs them. */
const FROM_SOURCE = import.meta.url.endsWith('.ts')
const PROGRAM = fileURLToPath(new URL(FROM_SOURCE ? './apart-main.ts' : './apart-main.js', import.meta.url))

/** How the reading process ends itself when it has worked too long; any other end by force is for want of memory. */
export const TOO_LONG = 'SIGTERM'

interface Running {
  readonly child: ChildProcess
  readonly memory: number
}

/** Makes a reader; its process starts with the first file and starts anew after it had to be ended. */
export function readApart(): ReaderApart {
  let running: Running | undefined
  const end = (): void => {
    running?.child.kill('SIGKILL')
    running = undefined
  }
  return {
    async read(job) {
      if (running?.memory !== job.format.memory || running.child.exitCode !== null || !running.child.connected) end()
      running ??= { child: start(job.format.memory), memory: job.format.memory }
      const parsed = await ask(running.child, job)
      if ('failed' in parsed) end()
      return 'failed' in parsed ? { reason: parsed.failed } : parsed
    },
    close: end,
  }
}

function start(memory: number): ChildProcess {
  const heap = Math.floor((memory * HEAP_SHARE) / MB)
  return fork(PROGRAM, [String(memory)], {
    execArgv: [`--max-old-space-size=${heap}`, ...(FROM_SOURCE ? ['--import', 'tsx'] : [])],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function ask(child: ChildProcess, job: Job): Promise<Parsed | { readonly failed: string }> {
  const { work, memory } = job.format
  return new Promise((settle) => {
    const late = `读这个文件超过${work / 1000}秒，已停下，没有导入。请另存或拆开后再试`
    const timer = setTimeout(() => done({ failed: late }), WAIT_LIMIT)
    const onMessage = (message: Parsed): void => done(message)
    const onExit = (code: number | null, signal: string | null): void => {
      const full = signal === 'SIGKILL' || signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134
      if (signal === TOO_LONG) done({ failed: late })
      else if (full)
        done({ failed: `读这个文件要用的内存超过${sayMegabytes(memory)}，已停下，没有导入。请另存或拆开后再试` })
      else done({ failed: '读到一半出了错，没有导入。请用办公软件打开后另存再试' })
    }
    const onError = (): void => done({ failed: '读文件的程序没能启动，没有导入。请稍后再试' })
    function done(result: Parsed | { readonly failed: string }): void {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      settle(result)
    }
    child.on('message', onMessage).once('exit', onExit).once('error', onError)
    child.send(job, (error) => {
      if (error !== null) onError()
    })
  })
}

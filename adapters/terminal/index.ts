import { createInterface, type Interface } from 'node:readline'
import { isProblem, Problem } from '../../src/domain/problem.ts'
import type { Random } from '../../src/domain/receipt.ts'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import type { Channel, Inbound, Wire } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { createWaiting } from './waiting.ts'

export interface TerminalOptions {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly random: Random
  readonly clock: Clock
  /** Who is typing; the same name finds its own conversation again. */
  readonly user?: string
  readonly botName?: string
  /** Resolves when everything that was to be said to the last line has been sent; without it one answer is waited for. */
  readonly settled?: () => Promise<void>
}

const PROMPT = '> '
/** Back to the first column, and the rest of the line away. */
const CLEAR_LINE = '\r\u001b[K'
const RUN_CHARS = 10
/** Widest column of text that still reads well. */
const MAX_COLUMNS = 88

/**
 * The bot on standard input and output, line by line: the next line is read after the last one was answered, so a pipe
 * works as well as a keyboard. `ended` resolves at the end of input, Ctrl-D, Ctrl-C or `stop`.
 */
export function createTerminalChannel(options: TerminalOptions): Channel & { readonly ended: Promise<void> } {
  const { input, output, clock } = options
  const user = options.user ?? 'terminal'
  const prefix = `${options.botName ?? '小助手'}: `
  const run = options.random.base32(RUN_CHARS)
  const interactive = input.isTTY === true && output.isTTY === true
  const waiting = createWaiting()
  let reader: Interface | undefined
  let stopped = false
  let end: () => void
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })

  const prompt = (): void => {
    if (interactive) reader?.prompt(true)
  }
  const write = (wire: Wire): void => {
    const columns = output.isTTY === true ? Math.min(output.columns ?? MAX_COLUMNS, MAX_COLUMNS) : undefined
    output.write(encode(wire, prefix, columns))
  }
  const handle = async (line: string, number: number, deliver: (message: Inbound) => Promise<void>): Promise<void> => {
    const message = decode(line, clock.now(), { user, run, number })
    const answer = waiting.expect(message.key)
    try {
      await deliver(message)
      await (options.settled === undefined ? answer.arrived : options.settled())
    } catch (error) {
      write({ text: (isProblem(error) ? error : new Problem('INTERNAL')).say, choices: [] })
    } finally {
      answer.done()
    }
  }
  const readLines = async (opened: Interface, deliver: (message: Inbound) => Promise<void>): Promise<void> => {
    let number = 0
    for await (const line of opened) {
      if (stopped) return
      number += 1
      if (line.trim() !== '') await handle(line, number, deliver)
      prompt()
    }
  }
  const stop = async (): Promise<void> => {
    stopped = true
    waiting.giveUp()
    if (reader === undefined) end()
    reader?.close()
    await ended
  }

  return {
    id: 'terminal',
    capabilities: CAPABILITIES.terminal,
    ended,
    start: async (deliver) => {
      const opened = createInterface({
        input,
        ...(interactive ? { output } : {}),
        prompt: PROMPT,
        terminal: interactive,
      })
      reader = opened
      opened.on('SIGINT', () => void stop())
      void readLines(opened, deliver).finally(end)
      prompt()
    },
    send: async (to, wire, { key, inReplyTo }) => {
      if (to.channel !== 'terminal') return { ok: false, why: 'invalid' }
      // Said of its own accord while a line may be half typed: above the prompt, which then comes back as it was.
      const aside = interactive && !waiting.busy()
      if (aside) output.write(CLEAR_LINE)
      write(wire)
      if (aside) prompt()
      if (inReplyTo !== undefined) waiting.arrive(inReplyTo)
      return { ok: true, id: key }
    },
    stop,
  }
}

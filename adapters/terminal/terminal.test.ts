import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/domain/problem.ts'
import type { Inbound } from '../../src/ports/channel.ts'
import { encode, widthOf } from './encode.ts'
import { createTerminalChannel, type TerminalOptions } from './index.ts'

type Terminal = ReturnType<typeof createTerminalChannel>

interface Try {
  readonly channel: Terminal
  readonly input: PassThrough
  readonly delivered: Inbound[]
  written(): string
}

let runs = 0

/** A terminal whose bot answers every line with `收到：...`. */
async function open(
  options: Partial<TerminalOptions> = {},
  answer?: (m: Inbound, c: Terminal) => Promise<void>,
): Promise<Try> {
  const input = new PassThrough()
  const output = new PassThrough()
  const delivered: Inbound[] = []
  const random = {
    base32(n: number) {
      runs += 1
      return String(runs).padStart(n, '0')
    },
    digits: () => '0',
  }
  const channel = createTerminalChannel({ input, output, random, clock: { now: () => 5 }, ...options })
  await channel.start(async (message) => {
    delivered.push(message)
    if (answer !== undefined) return answer(message, channel)
    await channel.send(
      message.from,
      { text: `收到：${message.text}`, choices: [] },
      { key: `${message.key}#0`, inReplyTo: message.key },
    )
  })
  return { channel, input, delivered, written: () => String(output.read() ?? '') }
}

const tty = (): Partial<TerminalOptions> => ({
  input: Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined }),
  output: Object.assign(new PassThrough(), { isTTY: true, columns: 60 }),
})

const wire = (text: string): { text: string; choices: string[] } => ({ text, choices: [] })

describe('a pipe', () => {
  test('is read line by line, every line answered, and ends with its input', async () => {
    const { channel, input, written } = await open()
    input.end('第一句\n\n第二句')
    await channel.ended
    expect(written()).toBe('小助手: 收到：第一句\n小助手: 收到：第二句\n')
  })

  test('waits for an answer that comes after the delivery', async () => {
    const later: (() => Promise<unknown>)[] = []
    const { channel, input, delivered, written } = await open({}, async (message, to) => {
      later.push(() =>
        to.send(message.from, { text: message.text, choices: [] }, { key: message.key, inReplyTo: message.key }),
      )
      setImmediate(() => void later.shift()?.())
    })
    input.end('一\n二\n')
    await channel.ended
    expect(delivered.map((m) => m.text)).toEqual(['一', '二'])
    expect(written()).toBe('小助手: 一\n小助手: 二\n')
  })

  test('waits for several answers when it is told when all is said', async () => {
    let said: (() => Promise<void>) | undefined
    const { channel, input, written } = await open({ settled: async () => said?.() }, async (message, to) => {
      said = async () => {
        for (const text of ['甲', '乙'])
          await to.send(message.from, { text, choices: [] }, { key: text, inReplyTo: message.key })
      }
    })
    input.end('问\n')
    await channel.ended
    expect(written()).toBe('小助手: 甲\n小助手: 乙\n')
  })

  test('reads a sentence where something went wrong, and the next line still works', async () => {
    const { channel, input, written } = await open({}, async (message, to) => {
      if (message.text === '一') throw new Problem('STORE_FULL')
      if (message.text === '二') throw new Error('secret')
      await to.send(message.from, { text: '好', choices: [] }, { key: 'k', inReplyTo: message.key })
    })
    input.end('一\n二\n三\n')
    await channel.ended
    const lines = written().trimEnd().split('\n')
    expect(lines[0]).toBe(`小助手: ${new Problem('STORE_FULL').say}`)
    expect(lines[1]).toBe(`小助手: ${new Problem('INTERNAL').say}`)
    expect(lines[2]).toBe('小助手: 好')
  })
})

describe('a message', () => {
  test('carries the sender from the options and a key that no other run has', async () => {
    const first = await open({ user: '阿平' })
    const second = await open({ user: '阿平' })
    for (const one of [first, second]) {
      one.input.end('你好\n再见\n')
      await one.channel.ended
    }
    expect(first.delivered[0]).toMatchObject({
      sender: { id: '阿平' },
      scope: 'direct',
      from: { channel: 'terminal', conversation: '阿平' },
      at: 5,
    })
    const keys = [...first.delivered, ...second.delivered].map((m) => m.key)
    expect(new Set(keys).size).toBe(4)
  })
})

describe('a keyboard', () => {
  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s ends the conversation', async (_, key) => {
    const options = tty()
    const { channel } = await open(options)
    ;(options.input as PassThrough).write(key)
    await channel.ended
  })

  test('sees the prompt, and a notice of its own accord comes above a half typed line', async () => {
    const options = tty()
    const { channel } = await open(options)
    ;(options.input as PassThrough).write('半句')
    await channel.send(
      { channel: 'terminal', account: 'terminal', conversation: 'terminal' },
      { text: '有结果了', choices: [] },
      { key: 'n' },
    )
    const written = String((options.output as PassThrough).read())
    expect(written).toMatch(/^[\s\S]*> [\s\S]*小助手: 有结果了\n[\s\S]*> 半句/)
    await channel.stop()
  })

  test('stopping ends it, also before it was started', async () => {
    const { channel } = await open(tty())
    await channel.stop()
    await channel.ended
    const idle = createTerminalChannel({
      input: new PassThrough(),
      output: new PassThrough(),
      random: { base32: () => 'X', digits: () => '0' },
      clock: { now: () => 0 },
    })
    await idle.stop()
  })
})

describe('encode', () => {
  test('names the speaker once and indents a menu below the first words', () => {
    expect(encode(wire('请选：\n1 问法规\n2 查进度'), '小助手: ')).toBe(
      '小助手: 请选：\n        1 问法规\n        2 查进度\n',
    )
  })

  test('breaks long lines by the width that the eye sees, never before a full stop', () => {
    const lines = encode(wire(`${'字'.repeat(26)}。${'x'.repeat(10)} ${'y'.repeat(30)}`), '小助手: ', 60)
      .trimEnd()
      .split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(62)
    for (const line of lines) expect(line.trimStart().startsWith('。')).toBe(false)
    expect(
      lines
        .map((line, i) => (i === 0 ? line.slice(5) : line).trim())
        .join('')
        .replaceAll(' ', ''),
    ).toBe(`${'字'.repeat(26)}。${'x'.repeat(10)}${'y'.repeat(30)}`)
  })

  test('lets no text steer the terminal', () => {
    expect(encode(wire('红\u001b[31m字\u0007\u202e倒\r行\t格'), '> ')).toBe('> 红[31m字倒行 格\n')
  })
})

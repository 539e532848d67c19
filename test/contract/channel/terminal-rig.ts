import { PassThrough, Writable } from 'node:stream'
import { createTerminalChannel } from '../../../adapters/terminal/index.ts'
import { systemRandom } from '../../../src/random.ts'
import type { ChannelKit, Delivered, Rig } from './rig.ts'

const SPEAKER = 'm: '
const INDENT = ' '.repeat(SPEAKER.length)

/** A keyboard and a screen as pipes; one person, who is called `ann`. */
async function rig(): Promise<Rig> {
  let written = ''
  let keyboard = new PassThrough()
  let handed: (() => void)[] = []

  return {
    async open() {
      keyboard = new PassThrough()
      handed = []
      const screen = new Writable({
        write(piece: Buffer, _, taken) {
          written += piece.toString()
          taken()
        },
      })
      const channel = createTerminalChannel({
        input: keyboard,
        output: screen,
        random: systemRandom,
        clock: { now: Date.now },
        user: 'ann',
        botName: SPEAKER.slice(0, -2),
        settled: async () => undefined,
      })
      return {
        ...channel,
        start: (deliver) =>
          channel.start((message) => {
            const work = deliver(message)
            handed.shift()?.()
            return work
          }),
      }
    },
    receive: (happening) =>
      new Promise((resolve, reject) => {
        if (happening.what !== 'says') return reject(new Error(`nobody ${happening.what} at a terminal`))
        handed.push(resolve)
        keyboard.write(`${happening.text}\n`)
      }),
    sent: async () => delivered(written),
    failNext: () => undefined,
    close: async () => undefined,
  }
}

function delivered(written: string): readonly Delivered[] {
  const said: string[] = []
  for (const line of written.split('\n').slice(0, -1)) {
    if (line.startsWith(SPEAKER)) said.push(line.slice(SPEAKER.length))
    else said.push(`${said.pop() ?? ''}\n${line.replace(INDENT, '')}`)
  }
  return said.map((text) => ({ text, choices: [], to: { user: 'ann' } }))
}

export const terminalKit: ChannelKit = {
  id: 'terminal',
  happens: [],
  files: [],
  failures: [],
  people: 'one',
  rig,
}

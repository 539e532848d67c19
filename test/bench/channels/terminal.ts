import { PassThrough, Writable } from 'node:stream'
import { createTerminalChannel } from '../../../adapters/terminal/index.ts'
import { createAnswers, type Door } from './door.ts'
import { ourBot } from './our-bot.ts'

const WHO = 'terminal'

/** A keyboard and a screen as pipes; one person. */
export async function ourTerminal(home: string): Promise<Door> {
  const answers = createAnswers()
  const keyboard = new PassThrough()
  const screen = new Writable({
    write(_piece, _encoding, taken) {
      answers.arrived(WHO)
      taken()
    },
  })
  const bot = await ourBot(home, async (host) => createTerminalChannel({ ...host, input: keyboard, output: screen }))
  return {
    async says(_person, text) {
      const answered = answers.next(WHO)
      keyboard.write(`${text}\n`)
      await answered
    },
    quiet: bot.watched.quiet,
    close: bot.close,
  }
}

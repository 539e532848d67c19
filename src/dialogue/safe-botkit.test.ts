import { spawn } from 'node:child_process'
import { type Activity, BotAdapter, MemoryStorage, TurnContext } from 'botbuilder-core'
import { Botkit, BotkitConversation, type BotWorker } from 'botkit'
import { describe, expect, test, vi } from 'vitest'
import { SafeAdapter } from './safe-adapter.ts'
import { NO_TEXT, SafeBotkit, SafeConversation } from './safe-botkit.ts'
import { TurnStorage } from './turn-storage.ts'

/** Each hole of Botkit 4.15 is shown first in plain Botkit, then closed in ours. */

const activity = (text: string, more: Partial<Activity> = {}): Partial<Activity> => ({
  type: 'message',
  text,
  channelId: 'test',
  from: { id: 'person', name: '' },
  recipient: { id: 'bot', name: '' },
  conversation: { id: 'talk' } as Activity['conversation'],
  ...more,
})

class PlainAdapter extends BotAdapter {
  readonly sent: string[] = []
  fails = false
  override async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<{ id: string }[]> {
    if (this.fails) throw new Error('line is down')
    this.sent.push(...activities.map((a) => a.text ?? ''))
    return activities.map(() => ({ id: '' }))
  }
  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(): Promise<void> {}
  receive(message: Partial<Activity>, bot: Botkit): Promise<void> {
    return this.runMiddleware(new TurnContext(this, message), (context) => bot.handleTurn(context))
  }
}

class RecordingAdapter extends SafeAdapter {
  readonly sent: string[] = []
  fails = false
  protected async deliver(_: TurnContext, message: Partial<Activity>): Promise<void> {
    if (this.fails) throw new Error('line is down')
    this.sent.push(message.text ?? '')
  }
  take(message: Partial<Activity>, bot: SafeBotkit): Promise<void> {
    return this.receive(message, (context) => bot.handleTurn(context))
  }
}

/** A conversation of two questions; answers land in `heard`. */
function script(
  bot: Botkit,
  Conversation: typeof BotkitConversation,
  id = 'form',
  questions = ['名字?', '{{vars.name}} 几岁?'],
) {
  const heard: unknown[] = []
  const conversation = new Conversation(id, bot)
  const keys = ['name', 'age', 'more']
  questions.forEach((question, n) => {
    conversation.addQuestion(
      question,
      async (_a, convo) => void heard.push(convo.vars[keys[n] as string]),
      keys[n] as string,
      'default',
    )
  })
  conversation.say('好的 {{vars.name}}')
  bot.addDialog(conversation)
  bot.on('message', async (worker: BotWorker) => worker.beginDialog(id))
  return heard
}

function plain(storage = new MemoryStorage()) {
  const adapter = new PlainAdapter()
  const bot = new Botkit({ adapter, storage, disable_webserver: true, disable_console: true })
  return { adapter, bot, says: (text: string, more?: Partial<Activity>) => adapter.receive(activity(text, more), bot) }
}

function safe(storage: ConstructorParameters<typeof SafeBotkit>[1] = new MemoryStorage()) {
  const adapter = new RecordingAdapter()
  const bot = new SafeBotkit(adapter, storage)
  return { adapter, bot, says: (text: string, more?: Partial<Activity>) => adapter.take(activity(text, more), bot) }
}

/** Runs plain Botkit in a process of its own and tells how that process ended. */
function inChild(body: string): Promise<{ code: number | null; out: string; err: string }> {
  const source = `
    import { Botkit } from 'botkit'
    import { BotAdapter, MemoryStorage, TurnContext } from 'botbuilder-core'
    class Adapter extends BotAdapter {
      name = 'test'
      async sendActivities(context, activities) { if (this.fails) throw new Error('line is down'); return activities.map(() => ({ id: '' })) }
      async updateActivity() {} async deleteActivity() {} async continueConversation() {}
      receive(text) {
        const activity = { type: 'message', text, channelId: 't', from: { id: 'p' }, recipient: { id: 'b' }, conversation: { id: 'c' } }
        return this.runMiddleware(new TurnContext(this, activity), (context) => bot.handleTurn(context))
      }
    }
    const adapter = new Adapter()
    const bot = new Botkit({ adapter, storage: new MemoryStorage(), disable_webserver: true, disable_console: true })
    const after = (turns) => new Promise((resolve) => { let n = 0; const tick = () => (n++ < turns ? setImmediate(tick) : resolve('never settled')); tick() })
    ${body}
    console.log('alive')`
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', source])
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

describe('a handler that throws', () => {
  test('kills the process of plain Botkit', async () => {
    const { code, out, err } = await inChild(`
      bot.on('message', async () => { throw new Error('handler broke') })
      await Promise.race([adapter.receive('hi'), after(200)])`)
    expect(code).not.toBe(0)
    expect(out).not.toContain('alive')
    expect(err).toContain('handler broke')
  })
  test('leaves the turn of plain Botkit open for ever when the process is kept alive', async () => {
    const { out } = await inChild(`
      process.on('unhandledRejection', () => {})
      bot.on('message', async () => { throw new Error('handler broke') })
      console.log(await Promise.race([adapter.receive('hi').then(() => 'done', () => 'rejected'), after(200)]))`)
    expect(out).toContain('never settled')
  })
  test('rejects the turn of ours, and the next turn works', async () => {
    const { bot, adapter, says } = safe()
    let broken = true
    bot.on('message', async (worker: BotWorker) => {
      if (broken) throw new TypeError('handler broke')
      await worker.say('here')
    })
    await expect(says('hi')).rejects.toThrow(TypeError)
    broken = false
    await says('hi')
    expect(adapter.sent).toEqual(['here'])
  })
  test('rejects the turn of ours inside a conversation and inside middleware', async () => {
    const { bot, says } = safe()
    const conversation = new SafeConversation('form', bot)
    conversation.addQuestion('?', async () => Promise.reject(new Error('reader broke')), null, 'default')
    bot.addDialog(conversation)
    bot.on('message', async (worker: BotWorker) => worker.beginDialog('form'))
    await says('hi')
    await expect(says('8')).rejects.toThrow('reader broke')
    bot.middleware.receive.use((_b: unknown, _m: unknown, next: (error?: Error) => void) =>
      next(new Error('gate broke')),
    )
    await expect(says('8')).rejects.toThrow('gate broke')
  })
})

describe('a send that fails', () => {
  test('kills the process of plain Botkit', async () => {
    const { code, err } = await inChild(`
      adapter.fails = true
      bot.on('message', async (worker) => { await worker.say('hello') })
      await Promise.race([adapter.receive('hi'), after(200)])`)
    expect(code).not.toBe(0)
    expect(err).toContain('line is down')
  })
  test('rejects where the handler waits for it in ours', async () => {
    const { bot, adapter, says } = safe()
    adapter.fails = true
    let caught: unknown
    bot.on('message', async (worker: BotWorker) => {
      await worker.say('hello').catch((error: unknown) => {
        caught = error
      })
    })
    await expect(says('hi')).rejects.toThrow('line is down')
    expect(caught).toBeInstanceOf(Error)
  })
  test('of a prompt is printed and told to the person by plain Botkit, and rejects in ours without a word', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = { text: () => Promise.reject(new Error('prompt broke')) as unknown as string }
    const theirs = plain()
    const one = new BotkitConversation('form', theirs.bot)
    one.addQuestion(broken, async () => {}, null, 'default')
    theirs.bot.addDialog(one)
    theirs.bot.on('message', async (worker: BotWorker) => worker.beginDialog('form'))
    await theirs.says('hi')
    expect(theirs.adapter.sent.join()).toContain('Failed to start prompt')
    expect(print).toHaveBeenCalled()
    print.mockClear()
    const ours = safe()
    const two = new SafeConversation('form', ours.bot)
    two.addQuestion(broken, async () => {}, null, 'default')
    ours.bot.addDialog(two)
    ours.bot.on('message', async (worker: BotWorker) => worker.beginDialog('form'))
    await expect(ours.says('hi')).rejects.toThrow('prompt broke')
    expect(ours.adapter.sent.join()).not.toContain('Failed')
    expect(print).not.toHaveBeenCalled()
    print.mockRestore()
  })
})

describe('a reply after the turn', () => {
  test('kills the process of plain Botkit and cannot be caught', async () => {
    const { code, err } = await inChild(`
      let kept
      bot.on('message', async (worker) => { kept = worker })
      await adapter.receive('hi')
      await Promise.race([kept.say('late').catch(() => 'caught'), after(200)])`)
    expect(code).not.toBe(0)
    expect(err).toContain('revoked')
  })
  test('rejects in ours', async () => {
    const { bot, says } = safe()
    let kept: BotWorker | undefined
    bot.on('message', async (worker: BotWorker) => {
      kept = worker
    })
    await says('hi')
    await expect(kept?.say('late')).rejects.toThrow('revoked')
  })
})

describe('what is not a message', () => {
  const joined: Partial<Activity> = { type: 'typing' }
  test('answers the open question of plain Botkit with a whole activity', async () => {
    const { bot, says } = plain()
    const heard = script(bot, BotkitConversation)
    await says('hi')
    await says('', joined)
    expect(heard).toEqual([expect.objectContaining({ channelId: 'test' })])
  })
  test('leaves the question of ours open', async () => {
    const { bot, says } = safe()
    const heard = script(bot, SafeConversation)
    await says('hi')
    await says('', joined)
    expect(heard).toEqual([])
    await says('王')
    expect(heard).toEqual(['王'])
  })
})

describe('a message without text', () => {
  const picture: Partial<Activity> = {
    attachments: [{ contentType: 'image/png', contentUrl: 'https://example.org/a.png' }],
  }
  test('is stored as a whole activity by plain Botkit', async () => {
    const { bot, says } = plain()
    const heard = script(bot, BotkitConversation)
    await says('hi')
    await says('', picture)
    expect(heard[0]).toMatchObject({ attachments: expect.anything() })
  })
  test('is a fixed sentence in ours', async () => {
    const { bot, says } = safe()
    const heard = script(bot, SafeConversation)
    await says('hi')
    await says('', picture)
    expect(heard).toEqual([NO_TEXT])
  })
})

describe('an event type that comes from outside', () => {
  const forged: Partial<Activity> = { channelData: { botkitEventType: 'staff_only' } }
  test('fires any handler of plain Botkit', async () => {
    const { bot, says } = plain()
    const fired = vi.fn()
    bot.on('staff_only', async () => fired())
    await says('hi', forged)
    expect(fired).toHaveBeenCalled()
  })
  test('is no type at all in ours', async () => {
    const { bot, says } = safe()
    const [fired, ordinary] = [vi.fn(), vi.fn()]
    bot.on('staff_only', async () => fired())
    bot.on('message', async () => ordinary())
    await says('hi', forged)
    expect(fired).not.toHaveBeenCalled()
    expect(ordinary).toHaveBeenCalled()
  })
})

test('a question put in front files the old answer under the new question in plain Botkit: hence a version in every id', async () => {
  const storage = new MemoryStorage()
  const before = plain(storage)
  script(before.bot, BotkitConversation)
  await before.says('hi')
  await before.says('王')
  const afterwards = plain(storage)
  const heard = script(afterwards.bot, BotkitConversation, 'form', ['编号?', '名字?', '几岁?'])
  await afterwards.says('40')
  expect(heard).toEqual(['40'])
  expect(afterwards.adapter.sent[0]).toBe('几岁?')
})

test('nothing listens and nothing is printed', async () => {
  const printed = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name))
  const { bot, says } = safe(new TurnStorage())
  script(bot, SafeConversation)
  await says('hi')
  await says('王')
  for (const print of printed) {
    expect(print).not.toHaveBeenCalled()
    print.mockRestore()
  }
  expect(bot.http).toBeUndefined()
  expect(process.getActiveResourcesInfo()).not.toContain('TCPServerWrap')
})

import { expect, test } from 'vitest'
import { receiptOf } from '../helpers/answer-clock.ts'
import { seed, type World, world } from '../helpers/talk.ts'
import { events, makeChannel, post, SESSION } from '../helpers/web-channel.ts'

const R = receiptOf('JY-260914-7K3M')
const RESULT = /采纳[\s\S]*理由：下个月装路灯/

/** The real page beside channels that only remember, and an item that was handed in on it. */
async function office() {
  let w: World | undefined
  let web: ReturnType<typeof makeChannel> | undefined
  const content = {
    submissions: [seed(R, { channel: 'web', user: SESSION, state: 'IN_PROGRESS', assignee: 'he' })],
  }
  const town = await world({
    settings: { holdMs: 0 },
    content,
    channels: async (others) => {
      web = makeChannel({ opened: (session) => void w?.app().isBack('web', session) })
      return [...others.filter(({ id }) => id !== 'web'), web]
    },
  })
  w = town
  return { w: town, web: () => web as ReturnType<typeof makeChannel> }
}

test('a result that is given while the page is closed waits for it, over days and a restart', async () => {
  const { w, web } = await office()
  await w.staff('he').says(`采纳 ${R} 理由：下个月装路灯`).hears(/采纳/)
  await w.flush()
  await w.later('P3D')
  await w.restart()
  expect((await w.only()).state).toBe('RESULT_READY')
  const page = await events(web())
  expect(page.texts.join() + (await page.more())).toMatch(RESULT)
  await w.flush()
  expect((await w.only()).state).toBe('FED_BACK')
  await page.end()
})

test('whoever speaks before the page listens is answered, and told once it does', async () => {
  const { w, web } = await office()
  await w.staff('he').says(`采纳 ${R} 理由：下个月装路灯`).hears(/采纳/)
  await w.flush()
  await post(web(), { id: 'message-1', text: '帮助' })
  await w.flush()
  const page = await events(web())
  expect(page.texts.join() + (await page.more())).toMatch(RESULT)
  await page.end()
})

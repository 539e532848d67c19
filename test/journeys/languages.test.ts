import { test } from 'vitest'
import { world } from '../helpers/talk.ts'

test('who writes English is answered in English, and can go back', async () => {
  const city = await world()
  const ann = city.citizen('terminal', 'ann')
  await ann.says('hello there').hears(/Welcome/, /^1 .*regulations/m, /中文/)
  await ann.says('说中文').hears(/接下来用简体中文回复您/)
  await ann.says('hello there').hears(/您好/)
})

import { expect, test } from 'vitest'
import { types } from 'wechaty'
import type { Station } from '../../src/domain/station.ts'
import { pointOf } from '../../src/station/coordinates.ts'
import { CONTENT } from '../helpers/small-world.ts'
import { wechatTown } from '../helpers/wechat-town.ts'

test('who shares a place in WeChat hears which stations are nearest, by distance, and that it is not kept', async () => {
  const [near, far] = CONTENT.stations as [Station, Station]
  const t = await wechatTown({
    content: {
      stations: [
        { ...far, point: pointOf(31.3, 121.6, 'gcj02') },
        { ...near, point: pointOf(31.231, 121.474, 'gcj02') },
      ],
    },
  })
  t.platform.places.set('here', { latitude: 31.2304, longitude: 121.4737 })
  const text = await t.says('ann', '', { id: 'here', type: types.Message.Location })
  expect(text).toMatch(new RegExp(`离您最近[\\s\\S]*${near.name}.*米[\\s\\S]*${far.name}.*公里[\\s\\S]*不会保存`))
  expect(await t.world.keeps('121.4737')).toBe(false)
})

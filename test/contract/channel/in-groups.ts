import { describe, expect, test } from 'vitest'
import { CAPABILITIES } from '../../../src/ports/capabilities.ts'
import { receiptIn } from '../../helpers/talk.ts'
import { echo, menu } from './bots.ts'
import type { ChannelKit, Delivered, Happening } from './rig.ts'
import { stage, textOf } from './stage.ts'

const SQUARE = { group: 'square' } as const
const WORDS = '河边的步道晚上太暗，希望装几盏灯。'
const inGroup = (one: Delivered): boolean => 'group' in one.to

/** Where others read along. */
export function inGroups(kit: ChannelKit): void {
  describe.skipIf(!CAPABILITIES[kit.id].groups)('in a group', () => {
    const asks = (id: string, text: string, mentioned: boolean): Happening => {
      return { what: 'says', id, user: 'ann', text, in: SQUARE, mentioned }
    }

    test('only who speaks to the bot is answered, in the group and by name', async () => {
      const s = await stage(kit, { intents: [echo] })
      expect(await s.after(asks('a', '今天天气好', false))).toEqual([])
      const [heard, ...more] = await s.after(asks('b', '遛狗要牵绳吗', true))
      expect(more).toEqual([])
      expect(heard).toMatchObject({ text: '您说的是：遛狗要牵绳吗', to: SQUARE, mentions: 'ann' })
      expect(await s.after(asks('c', '谢谢', false))).toEqual([])
    })

    test('what is personal is answered alone, and the group reads nothing of it', async () => {
      const s = await stage(kit)
      for (const text of ['我有话对代表说', '1', WORDS, '柳岸街道', '不留', '同意']) await s.says(text)
      const receipt = receiptIn(textOf(await s.says('1')))
      const heard = await s.after(asks('a', `${receipt} 办得怎么样了`, true))
      const open = textOf(heard.filter(inGroup))
      expect(open).not.toBe('')
      expect(open).not.toContain(receipt)
      expect(open).not.toMatch(/步道|收到/)
      const alone = heard.filter((one) => !inGroup(one))
      expect(alone.map(({ to }) => to)).toEqual(alone.map(() => ({ user: 'ann' })))
      expect(textOf(alone)).toContain(receipt)
    })

    test('somebody who never wrote alone hears only to do so, or is written to alone', async () => {
      const s = await stage(kit)
      const heard = await s.after({
        what: 'says',
        id: 'a',
        user: 'bob',
        text: '我提的件办得怎么样了',
        in: SQUARE,
        mentioned: true,
      })
      const alone = heard.filter((one) => !inGroup(one))
      if (CAPABILITIES[kit.id].direct === 'always') expect(alone.length).toBeGreaterThan(0)
      for (const one of alone) expect(one.to).toEqual({ user: 'bob' })
      expect(heard.filter(inGroup).length).toBeGreaterThan(0)
    })

    test('a form begun in the group is not filled in there', async () => {
      const s = await stage(kit)
      const heard = await s.after(asks('a', '我有话对代表说', true))
      expect(textOf(heard.filter(inGroup))).toMatch(/单独/)
      expect(await s.after(asks('b', WORDS, false))).toEqual([])
      expect(await s.world.submissions()).toEqual([])
    })

    test('two people at the same menu each choose their own', async () => {
      const s = await stage(kit, { intents: [menu] })
      const asking = (user: string, text: string): Happening => {
        return { what: 'says', id: `${user} ${text}`, user, text, in: SQUARE, mentioned: true }
      }
      await s.after(asking('ann', '菜单'), asking('bob', '菜单'))
      const [heard, ...more] = await s.after(asking('bob', '2'))
      expect(more).toEqual([])
      expect(heard).toMatchObject({
        to: SQUARE,
        mentions: 'bob',
        text: expect.stringMatching(/^您说的是：乙，给.*bob/i),
      })
      const [other] = await s.after(asking('ann', '3'))
      expect(other).toMatchObject({ mentions: 'ann', text: expect.stringMatching(/^您说的是：丙，给.*ann/i) })
    })
  })
}

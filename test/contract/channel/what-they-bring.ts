import { expect, test } from 'vitest'
import { CAPABILITIES } from '../../../src/ports/capabilities.ts'
import { echo } from './bots.ts'
import type { ChannelKit, Happening } from './rig.ts'
import { stage, textOf } from './stage.ts'

const CALM = 100

/** Attachments, changed messages, and voices that are not people. */
export function whatTheyBring(kit: ChannelKit): void {
  const places: readonly ('direct' | { group: string })[] = CAPABILITIES[kit.id].groups
    ? ['direct', { group: 'square' }]
    : ['direct']

  test.skipIf(kit.files.length === 0)(
    'an attachment of any kind gets one sentence; with words, the words count',
    async () => {
      const s = await stage(kit)
      for (const kind of kit.files) {
        const sent: Happening = { what: 'says', id: `file-${kind}`, user: 'ann', text: '', files: [kind] }
        const heard = await s.after(sent)
        expect(heard, kind).toHaveLength(1)
        expect(textOf(heard), kind).toMatch(/现在还看不了附件/)
      }
      expect(await s.world.submissions()).toEqual([])
    },
  )

  test.skipIf(!kit.happens.includes('recalls'))('a recalled message changes nothing and is not spoken of', async () => {
    const s = await stage(kit, { intents: [echo] })
    const heard = await s.after({ what: 'says', id: 'a', user: 'ann', text: '一' }, { what: 'recalls', id: 'a' })
    expect(heard.map(({ text }) => text)).toEqual(['您说的是：一'])
  })

  test.skipIf(!kit.happens.includes('edits'))('an edited message is heard as a new one, once', async () => {
    const s = await stage(kit, { intents: [echo] })
    const edit: Happening = { what: 'edits', id: 'a', text: '二' }
    const heard = await s.after({ what: 'says', id: 'a', user: 'ann', text: '一' }, edit, edit)
    expect(heard.map(({ text }) => text)).toEqual(['您说的是：一', '您说的是：二'])
  })

  test.skipIf(!kit.happens.includes('echoes'))('our own words that come back are not heard', async () => {
    const s = await stage(kit, { intents: [echo] })
    for (const place of places) {
      await s.says('一', { in: place })
      expect(await s.after(...Array.from({ length: CALM }, (): Happening => ({ what: 'echoes', in: place })))).toEqual(
        [],
      )
    }
  })

  test.skipIf(!kit.happens.includes('botSays'))('other bots are not answered', async () => {
    const s = await stage(kit, { intents: [echo] })
    for (const [n, place] of places.entries()) {
      const all = Array.from({ length: CALM }, (_, m): Happening => {
        return { what: 'botSays', id: `bot-${n}-${m}`, text: '你好', in: place }
      })
      expect(await s.after(...all)).toEqual([])
    }
  })
}

import { expect, test } from 'vitest'
import { checkCharacter } from '../../src/domain/receipt.ts'
import { playInAll } from '../helpers/play-in.ts'
import { markingTranslator } from '../helpers/speak-like.ts'
import { seed, type World, world } from '../helpers/talk.ts'

const [R, SILENT] = ['7K3M', '8M4N'].map((tail) => `JY-260914-${tail}-${checkCharacter(`JY-260914-${tail}`)}`) as [
  string,
  string,
]
const WORDS = '河边的步道晚上太暗，希望装几盏灯。'
const REASON = '已列入今年的照明计划，下个月开始装'

/** Two people who have been silent for so long that no message reaches them; one left a telephone number. */
const office = (): Promise<World> =>
  world({
    translator: markingTranslator,
    content: {
      submissions: [
        seed(R, { user: 'ann', state: 'IN_PROGRESS', assignee: 'he', contact: '13900002222', text: WORDS }),
        seed(SILENT, { user: 'bea', state: 'IN_PROGRESS', assignee: 'he', text: WORDS }),
      ],
    },
  })
async function unreached(w: World): Promise<void> {
  w.clock.advance('P3D')
  for (const receipt of [R, SILENT]) await w.staff('peng').says(`采纳 ${receipt} 理由：${REASON}`)
  w.clock.advance('P6D')
  await w.flush()
}

test('who is to be told by telephone, and that it was done, is said in the language of the desk', async () => {
  const orders = ['电话告知', '已电话告知 1', '电话告知', '已电话告知', `已电话告知 ${R}`]
  expect(await playInAll({ office, before: unreached, orders, theirs: [WORDS, REASON] })).toEqual([])
})

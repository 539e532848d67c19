import { say } from '../../src/ports/channel.ts'
import type { Intent, Outcome, Turn } from '../../src/ports/intent.ts'
import { doorById } from '../../src/station/doors/door.ts'
import { sayReferral } from '../../src/station/doors/index.ts'
import { countDoor, shownIn } from '../../src/station/doors/shown.ts'
import { english } from './english.ts'
import { cameOfIt } from './read.ts'

const ONLY_COUNTED = '只记一个数，不记是谁、是什么事。'

/** Somebody who was sent to another body says what came of it. */
export const otherDoor: Intent = {
  name: 'other-door',
  phrases: [],
  english,
  audience: 'anyone',
  privacy: 'public',
  claims: (turn) => shownIn(turn) !== undefined && cameOfIt(turn.text) !== undefined,
  async handle(turn) {
    const shown = shownIn(turn)
    const door = doorById(shown?.door ?? '', turn.knowledge.content.doors)
    const came = cameOfIt(turn.text)
    if (shown === undefined || door === undefined || came === undefined) return { replies: [] }
    if (!came.named && (await waitsForRating(turn))) return which(door.name, came.how)
    if (came.how === 'done')
      return {
        replies: [say(`知道了，谢谢您告诉我。${ONLY_COUNTED}`)],
        changes: [countDoor(turn, door.id, 'door-done')],
        remember: { shown: undefined },
      }
    return {
      replies: [
        say(
          `还没有办成，知道了。${sayReferral(door)}\n可以问他们要受理编号，再问由哪个单位办、什么时候答复。要让代表知道这件事，也可以写下来，${ONLY_COUNTED}`,
          { label: '我有话对代表说' },
          { label: '找站里的同志', says: '转人工' },
        ),
      ],
      ...(shown.open === true
        ? {}
        : {
            changes: [countDoor(turn, door.id, 'door-open')],
            remember: { shown: { ...shown, open: true } },
          }),
    }
  },
}

/** A result of ours was told and not rated: the same words may be about it. */
async function waitsForRating({ store, speaker }: Turn): Promise<boolean> {
  const told = await store.submissions.find({ personId: speaker.id, states: ['FED_BACK'], limit: 1 })
  return told.length > 0
}

function which(door: string, how: 'done' | 'open'): Outcome {
  return {
    replies: [
      say(
        '您说的是哪一件？',
        { label: `${door}那边的事`, says: `${door}那边${how === 'done' ? '办好了' : '还是没人管'}` },
        { label: '我在这里提的事', says: how === 'done' ? '我要评价' : '不满意' },
      ),
    ],
  }
}

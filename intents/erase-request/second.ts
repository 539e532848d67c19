import { askToConfirm } from '../../src/casework/ask-to-confirm.ts'
import { authorise, mayDo } from '../../src/casework/may.ts'
import { itemsNamed } from '../../src/casework/named.ts'
import { askSecondPerson, forgetAsked, laneOfAsked, trailOfSecond } from '../../src/casework/second-person.ts'
import { tailOf } from '../../src/domain/receipt.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { say } from '../../src/ports/channel.ts'
import type { Outcome, Turn } from '../../src/ports/intent.ts'
import { carryOut, ofSamePerson } from './carry-out.ts'
import { askedByOther, checkAsker, type Erasing, sayAsked, WHAT } from './two-people.ts'

const AGREE = /^\s*(?:我)?(?:同意|确认)(?:按申请)?(?:删除|清除)(?:个人信息|个人资料)?/

export const isAgreement = (text: string): boolean => AGREE.test(text)

/** One administrator asked; nothing goes until a second person agrees. @throws {Problem} `SECOND_NOBODY` */
export async function askSecond(
  turn: Turn,
  item: Submission,
  all: readonly Submission[],
  everything: boolean,
  says: string,
): Promise<Outcome> {
  const seen = Object.fromEntries(all.map(({ receipt, rev }) => [receipt, rev]))
  const { changes, ...asked } = await askSecondPerson<Erasing>(turn, {
    lane: laneOfAsked('erase', item.id),
    what: { everything, seen },
    says,
    deed: WHAT,
    command: 'erase-ask',
    target: item.receipt,
    may: ({ grants }) => all.every(({ stationId }) => mayDo(grants, 'agree-erase', stationId)),
    request: (name) => `${name}申请：\n${says}`,
    order: () => `同意删除 ${tailOf(item.receipt)}`,
  })
  return { replies: [sayAsked(asked)], changes }
}

/** `同意删除 7K3M`: the second person looks at the same, confirms, and it is done. */
export async function agree(turn: Turn): Promise<Outcome> {
  const [item, ...others] = (await itemsNamed(turn, turn.text.replace(AGREE, ' '))).items
  if (item === undefined || others.length > 0) return { replies: [say('同意删除哪一件？例：同意删除 7K3M')] }
  authorise(turn.speaker.grants, 'agree-erase', item.stationId)
  const lane = laneOfAsked('erase', item.id)
  const asked = await askedByOther(turn, lane)
  const { everything, seen } = asked.what
  const all = everything ? await ofSamePerson(turn, item, 'agree-erase') : [item]
  await checkAsker(
    turn,
    asked,
    all.map(({ stationId }) => stationId),
  )
  const changed = all.find(({ receipt, rev }) => seen[receipt] !== rev)
  if (changed !== undefined || all.length !== Object.keys(seen).length)
    return {
      replies: [say(`${(changed ?? item).receipt} 在提出以后有变动，什么都没有删。请${asked.name}重新发一次命令。`)],
      changes: [forgetAsked(lane)],
    }
  if (!turn.confirmed) return askToConfirm(turn, `${asked.name}申请：\n${asked.says}`, `同意删除 ${item.receipt}`)
  const done = await carryOut(turn, all, item, everything, asked)
  return {
    ...done,
    changes: [...(done.changes ?? []), trailOfSecond(turn, 'erase-agree', item.receipt), forgetAsked(lane)],
  }
}

import { Problem } from '../../domain/problem.ts'
import type { Actor } from '../../domain/role.ts'
import type { Instant } from '../../domain/shanghai.ts'
import { awaitsResult, type Submission } from '../../domain/submission.ts'
import type { Change, Store } from '../../ports/store.ts'
import type { Roster } from '../digest/roster.ts'
import { notify, sayWhich } from '../notice.ts'
import { tellColleague } from '../tell-colleague.ts'
import { amend } from '../walk.ts'

/** Who gives a letter to the station, and why. */
export interface Handing {
  readonly by: { readonly id: string; readonly channel: string; readonly role: Actor }
  /** `区人大代表岳青山` */
  readonly deputy: string
  readonly station: string
  /** What the citizen reads behind the name of the deputy. */
  readonly says: string
  readonly reason: string
  readonly at: Instant
  /** Of the entry in the ledger. */
  readonly id: string
}

/**
 * A letter lies with the station from now on: the citizen is told by whom and why, the desk reads it too.
 * @throws {Problem} `LETTER_HANDED`, `LETTER_OVER` nobody waits for an answer
 */
export async function handToStation(
  letter: Submission,
  handing: Handing,
  people: Pick<Store['people'], 'accountsOf'>,
  roster: Roster,
): Promise<readonly Change[]> {
  const { by, deputy, station, says, reason, at, id } = handing
  const { receipt } = letter
  if (letter.handedAt !== undefined) throw new Problem('LETTER_HANDED', { receipt })
  if (!awaitsResult(letter.state)) throw new Problem('LETTER_OVER', { receipt })
  const step = { submission: letter, command: 'hand-letter', by: { ...by, roles: [by.role] }, at }
  const colleagues = roster.holders('登记员', letter.stationId)
  const told = colleagues.map((person) =>
    tellColleague(people, person, {
      key: `handed:${letter.id}:${person.id}`,
      text: `写给${deputy}的来信 ${receipt} 请站点办理。\n理由：${reason}\n看全文请发“打开 ${receipt}”。`,
      at,
    }),
  )
  return [
    ...amend({ ...step, set: { handedAt: at } }, by.role),
    {
      do: 'ledger.add',
      entry: {
        id,
        submissionId: letter.id,
        at,
        kind: 'reply',
        by: by.id,
        data: { text: `${deputy}${says}，由${station}办理。理由：${reason}`, channel: by.channel },
      },
    },
    notify(letter, {
      event: 'handed',
      text: `关于${sayWhich(letter, undefined, at)}：${deputy}${says}，由${station}办理。\n理由：${reason}\n结果会在这里告诉您。`,
      choices: [],
      at,
      holdMs: 0,
    }),
    ...(await Promise.all(told)).flat(),
  ]
}

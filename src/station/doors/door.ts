import type { Door } from '../../domain/knowledge.ts'
import type { Station } from '../../domain/station.ts'
import { fold, MAX_QUERY } from '../../search/fold.ts'
import { asksOnly, topicOf } from './find.ts'
import { NATIONAL } from './national.ts'
import { asksForRule, wishesForAll } from './stance.ts'
import type { Topic } from './topics.ts'

/** A door with everything that is needed to go through it. */
export interface RightDoor extends Door {
  /** What it is the door for, beside its own words. */
  readonly topics?: readonly Topic[]
  readonly address?: string
  readonly website?: string
}

/** The door of a matter: the one on file, else the national one, else the city's hotline, which passes on. */
export function doorOf(topic: Topic, doors: readonly RightDoor[]): RightDoor {
  const onFile = doors.find((door) => door.topics?.includes(topic) === true && isComplete(door))
  return onFile ?? NATIONAL.find((door) => door.topics?.includes(topic) === true) ?? cityDoor(doors)
}

/** A door by its id: the one on file, else the national one. */
export const doorById = (id: string, doors: readonly RightDoor[]): RightDoor | undefined =>
  [...doors, ...NATIONAL].find((door) => door.id === id)

/** The hotline that takes everything and passes on what is not its own. */
export function cityDoor(doors: readonly RightDoor[]): RightDoor {
  return doors.find((door) => door.topics?.includes('city') === true && isComplete(door)) ?? (NATIONAL[0] as RightDoor)
}

/** Where to go with a text. */
export interface Way {
  readonly door: RightDoor
  /** `rule`: only the rule is asked for, so the body is one that knows more, not one that takes the matter over. */
  readonly for: 'matter' | 'rule'
}

/** The body that a text is for: by the words that staff wrote, else by what it tells. Wishes for better rules are ours. */
export function wayFor(text: string, doors: readonly RightDoor[], stations: readonly Station[]): Way | undefined {
  const folded = fold(text.slice(0, MAX_QUERY))
  if (wishesForAll(folded)) return undefined
  const rule = asksForRule(folded) || asksOnly(folded)
  const written = byWords(folded, doors)
  if (written !== undefined && !written.emergency) return { door: written, for: rule ? 'rule' : 'matter' }
  const topic = topicOf(text, stations)
  if (topic === undefined) return undefined
  const door = doorOf(topic, doors)
  return rule && door.emergency
    ? { door: doorOf('legal-aid', doors), for: 'rule' }
    : { door, for: rule ? 'rule' : 'matter' }
}

function byWords(folded: string, doors: readonly RightDoor[]): RightDoor | undefined {
  let best: { readonly door: RightDoor; readonly length: number } | undefined
  for (const door of doors)
    for (const matter of door.matters)
      if (folded.includes(fold(matter)) && matter.length > (best?.length ?? 0)) best = { door, length: matter.length }
  return best?.door
}

/** Whom to go to, how, and on what ground: what every diversion must say. */
export function isComplete(door: RightDoor): boolean {
  const reach = door.phone ?? door.address ?? door.website ?? ''
  return door.name.trim() !== '' && reach.trim() !== '' && (door.basis ?? '').trim() !== ''
}

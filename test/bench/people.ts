import { formAt, GREETING, questionAt } from './script.ts'
import type { World } from './world.ts'

/** A misread question may open a form; a new person asks after this many. */
const QUESTIONS_EACH = 5

/** What somebody says next; a new person comes whenever the last one is through. */
export interface Speaker {
  next(): { readonly user: string; readonly text: string }
}

let people = 0

export function asker(): Speaker {
  const first = people
  let said = 0
  let user = ''
  return {
    next() {
      if (said % QUESTIONS_EACH === 0) user = `asker-${people++}`
      return { user, text: questionAt(first + said++) }
    },
  }
}

export function formFiller(): Speaker {
  let left: string[] = []
  let user = ''
  return {
    next() {
      if (left.length === 0) {
        user = `filler-${people}`
        left = [...formAt(people++)]
      }
      return { user, text: left.shift() as string }
    },
  }
}

export function greeter(): Speaker {
  const user = `greeter-${people++}`
  return { next: () => ({ user, text: GREETING }) }
}

/** Many speakers at once, each with one turn in flight. @returns milliseconds of each turn */
export async function crowd(world: World, speakers: readonly Speaker[], turns: number): Promise<number[]> {
  const times: number[] = []
  let left = turns
  const talk = async (speaker: Speaker): Promise<void> => {
    while (left > 0) {
      left--
      const { user, text } = speaker.next()
      times.push((await world.says(user, text)).ms)
    }
  }
  await Promise.all(speakers.map(talk))
  await world.watched.quiet()
  return times
}

export const many = (count: number, speaker: () => Speaker): readonly Speaker[] =>
  Array.from({ length: count }, speaker)

import type { Intent } from '../../src/ports/intent.ts'
import { ruleDrafts } from './drafts.ts'
import { english } from './english.ts'
import { isAboutItems, showOrHide } from './items.ts'
import { isDraftOrder } from './orders.ts'
import { phrases } from './phrases.ts'

/** Results are shown to everybody one by one; drafts are published, extended and ended by two people. */
export const publish: Intent = {
  name: 'publish',
  english,
  phrases: [phrases],
  audience: 'staff',
  privacy: 'personal',
  claims: (turn) => isAboutItems(turn.text) || isDraftOrder(turn.text),
  handle: (turn) => (isAboutItems(turn.text) ? showOrHide(turn) : ruleDrafts(turn)),
}

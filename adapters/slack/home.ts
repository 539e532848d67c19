import type { types } from '@slack/bolt'
import type { Home, HomeAction } from '../../src/ports/home.ts'
import { masked } from './encode.ts'
import { plain } from './plain.ts'
import { carry } from './window.ts'

const SECTION_MAX = 3_000
const HEADER_MAX = 150
const BUTTON_MAX = 75
/** Slack takes no more of them; our pages stay far below. */
const BLOCKS_MAX = 100

/** The page that only this person sees. */
export function encodeHome(home: Home, open: boolean): types.HomeView {
  const words = (text: string): types.KnownBlock => ({
    type: 'section',
    text: plain(open ? text : masked(text), SECTION_MAX),
  })
  const blocks: types.KnownBlock[] = [
    ...buttons(home.actions, 'top'),
    ...home.sections.flatMap(({ title, items, empty }, n) => [
      { type: 'header', text: plain(title, HEADER_MAX) } as const,
      ...(items.length === 0 ? [words(empty)] : []),
      ...items.flatMap((item, m) => [words(item.text), ...buttons(item.actions, `${n}-${m}`)]),
    ]),
  ]
  return { type: 'home', blocks: blocks.slice(0, BLOCKS_MAX) }
}

function buttons(actions: readonly HomeAction[], place: string): readonly types.ActionsBlock[] {
  if (actions.length === 0) return []
  return [
    {
      type: 'actions',
      block_id: `home-${place}`,
      elements: actions.map((action, n) => ({
        type: 'button',
        action_id: `${'says' in action ? 'say' : 'window'}:${n}`,
        text: plain(action.label, BUTTON_MAX),
        value: 'says' in action ? action.says : carry(action.window),
      })),
    },
  ]
}

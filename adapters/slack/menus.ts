import { forgetOldest } from '../../src/channels/forget-oldest.ts'
import type { Instant } from '../../src/domain/shanghai.ts'

/** Menus that are remembered; beyond that the oldest are forgotten, and their buttons are believed. */
const MAX_MENUS = 10_000
/** The same button again within this time is the same press: a finger trembled, or the answer was slow to come. */
const ONE_PRESS_MS = 5_000

export interface Press {
  readonly message: string
  readonly button: string
  /** Its own, which the same press has again. */
  readonly key: string
  readonly at: Instant
}

/** What a press counts as. */
export interface Counted {
  /** Of the newest menu, which nobody answered yet: the place of the button tells what is meant. Otherwise its label does. */
  readonly newest: boolean
  readonly key: string
}

/** The newest message with buttons of each person in each place, and what was pressed there. */
export interface Menus {
  shown(place: string, message: string): void
  pressed(place: string, press: Press): Counted
}

export function createMenus(): Menus {
  const menus = new Map<string, { readonly message: string; readonly pressed?: Press & Counted }>()
  const put = (place: string, menu: { readonly message: string; readonly pressed?: Press & Counted }): void => {
    menus.delete(place)
    menus.set(place, menu)
    forgetOldest(menus, MAX_MENUS)
  }
  return {
    shown: (place, message) => put(place, { message }),
    pressed(place, press) {
      const { message, pressed } = menus.get(place) ?? { message: press.message }
      if (message !== press.message) return { newest: false, key: press.key }
      if (pressed?.button === press.button && press.at - pressed.at < ONE_PRESS_MS) return pressed
      const counted = { newest: pressed === undefined, key: press.key }
      put(place, { message, pressed: { ...press, ...counted } })
      return counted
    },
  }
}

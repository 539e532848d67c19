import { forgetOldest } from '../../src/channels/forget-oldest.ts'

/** Menus that are remembered; beyond that the oldest are forgotten, and their buttons are believed. */
const MAX_MENUS = 10_000

/** The newest message with buttons of each person in each place. */
export interface Menus {
  shown(place: string, message: string): void
  latest(place: string): string | undefined
}

export function createMenus(): Menus {
  const menus = new Map<string, string>()
  return {
    shown(place, message) {
      menus.delete(place)
      menus.set(place, message)
      forgetOldest(menus, MAX_MENUS)
    },
    latest: (place) => menus.get(place),
  }
}

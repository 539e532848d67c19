import type { ChannelEntry } from '../ports/channel-entry.ts'

/** Every channel that is switched on by settings: one line each. `open` loads the adapter, and only then. */
export const registry: readonly ChannelEntry<unknown>[] = []

/** Keeps the settings of an entry typed up to here. */
export const entry = <S>(one: ChannelEntry<S>): ChannelEntry<unknown> => one as ChannelEntry<unknown>

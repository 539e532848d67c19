import type { Figure } from './figure.ts'

/** The libraries of the platforms are loaded for this figure alone: in every other they would stand in memory for nothing. */
export const channels: Figure = {
  name: 'channels',
  async run(place) {
    const { measureChannels } = await import('./channels/measure.ts')
    return measureChannels(place)
  },
}

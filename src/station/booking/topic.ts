const PREFIX = 'sessions:'

/** Under which somebody follows the sessions of a station, beside the drafts. */
export const sessionTopic = (stationId: string): string => `${PREFIX}${stationId}`

export const stationOfTopic = (topic: string): string | undefined =>
  topic.startsWith(PREFIX) ? topic.slice(PREFIX.length) : undefined

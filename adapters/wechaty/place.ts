/**
 * Ids of WeChat are only evidence: another log-in may give them to other people. Every id that leaves this adapter
 * therefore carries the id of the log-in that it was seen with, and means nothing under another one.
 */
export type Place = { readonly kind: 'room' | 'alone'; readonly id: string }

const ROOM = 'room/'

/** A person, and at the same time the conversation with this person alone. */
export const personOf = (self: string, contact: string): string => `${self}/${contact}`

export const groupOf = (self: string, room: string): string => `${self}/${ROOM}${room}`

/** What an id means to this log-in; undefined when it comes from another one. */
export function placeOf(conversation: string, self: string): Place | undefined {
  const start = `${self}/`
  if (!conversation.startsWith(start)) return undefined
  const id = conversation.slice(start.length)
  return id.startsWith(ROOM) ? { kind: 'room', id: id.slice(ROOM.length) } : { kind: 'alone', id }
}

import { types } from 'wechaty'

const { Message } = types

/** What kind of attachment a message is. Nothing of it is fetched or opened. */
const KINDS: ReadonlyMap<number, string> = new Map([
  [Message.Attachment, 'file'],
  [Message.Audio, 'audio'],
  [Message.Contact, 'contact-card'],
  [Message.ChatHistory, 'chat-history'],
  [Message.Emoticon, 'sticker'],
  [Message.Image, 'image'],
  [Message.Location, 'location'],
  [Message.MiniProgram, 'mini-program'],
  [Message.Transfer, 'transfer'],
  [Message.RedEnvelope, 'red-packet'],
  [Message.Url, 'link'],
  [Message.Video, 'video'],
  [Message.Post, 'post'],
])

/** Lines of the client itself: somebody recalled something, joined, was renamed. Nobody said them. */
const SILENT: ReadonlySet<number> = new Set([Message.Recalled, Message.GroupNote])

export const isSilent = (type: number): boolean => SILENT.has(type)
export const isText = (type: number): boolean => type === Message.Text
export const isLocation = (type: number): boolean => type === Message.Location
export const kindOf = (type: number): string => KINDS.get(type) ?? 'unknown'

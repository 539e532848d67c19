import type { types } from '@slack/bolt'
import { shorten } from './text.ts'

/** Words in which Slack reads no mark-up at all, at most so many characters of them. */
export const plain = (text: string, max: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, max),
  emoji: false,
})

import { z } from 'zod'
import { CAPABILITIES } from '../../src/ports/capabilities.ts'
import { LANGUAGES } from '../../src/ports/language.ts'

/** Longest text taken; the conversation says its own, lower limit in a friendlier way. */
const MAX_TEXT_CHARS = 20_000
/** The desk has its own, lower limit. */
const MAX_FILES = 20
const MAX_CHOICES = CAPABILITIES.web.buttons === false ? 0 : CAPABILITIES.web.buttons.max

/** What the page posts: words typed, a button pressed together with its label, or files that were sent before. */
export const Post = z
  .strictObject({
    /** Made by the page, once a message; a repeated post carries the same one. */
    id: z.string().regex(/^[0-9a-zA-Z-]{8,64}$/),
    text: z.string().max(MAX_TEXT_CHARS),
    action: z
      .string()
      .regex(/^choice:[1-9]$/)
      .refine((action) => Number(action.slice('choice:'.length)) <= MAX_CHOICES)
      .optional(),
    /** Ids that `POST /chat/files` gave. */
    files: z
      .array(z.string().regex(/^[\w-]{1,64}$/))
      .max(MAX_FILES)
      .default([]),
    /** Language of the page, with the first message. */
    language: z.enum(LANGUAGES).optional(),
  })
  .refine((post) => post.text.trim() !== '' || post.action !== undefined || post.files.length > 0)
export type Post = z.infer<typeof Post>

import type { Context } from 'hono'
import type { Problem } from '../../src/domain/problem.ts'
import type { Translator } from '../../src/ports/language.ts'
import { languageOf } from './language.ts'
import { type RefusalCode, WORDS } from './words.ts'

/** What the page can be refused: a code for us, a sentence that it shows under the message. */
const STATUS = {
  FOREIGN: 403,
  SESSION_MISSING: 401,
  MESSAGE_SHAPE: 400,
  POSTS_TOO_FAST: 429,
  STARTING: 503,
  UPLOADS_BUSY: 503,
  TOO_MANY_FILES: 422,
  FILES_GONE: 422,
  TOO_MANY_WINDOWS: 429,
} as const satisfies Readonly<Record<RefusalCode, number>>

const MINUTE_SECONDS = '60'

export function refuse(c: Context, code: RefusalCode): Response {
  const status = STATUS[code]
  if (status === 429) c.header('Retry-After', MINUTE_SECONDS)
  return c.json({ code, say: WORDS[languageOf(c)].refusals[code] }, status)
}

const TOO_LARGE: readonly string[] = ['TEXT_TOO_LONG', 'FILE_TOO_LARGE']

/** The conversation's own sentence; 503 asks the page to offer sending again. */
export function refuseProblem(c: Context, problem: Problem, translator: Translator | undefined): Response {
  const status = problem.code === 'TOO_FAST' ? 429 : TOO_LARGE.includes(problem.code) ? 413 : problem.retry ? 503 : 422
  const say = translator?.say(problem.say, languageOf(c)) ?? problem.say
  return c.json({ code: problem.code, say }, status)
}

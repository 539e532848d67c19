import type { Context } from 'hono'
import type { Problem } from '../../src/domain/problem.ts'

/** What the page can be refused: a code for us, a sentence that it shows under the message. */
const REFUSALS = {
  FOREIGN: { status: 403, say: '这条消息不是从本页发出的，没有收下。请从首页重新进入。' },
  SESSION_MISSING: { status: 401, say: '页面放得太久了，请刷新后再发。' },
  MESSAGE_SHAPE: { status: 400, say: '这条消息没有读懂，请换个说法再发，或刷新页面。' },
  POSTS_TOO_FAST: { status: 429, say: '您发得有些快，请过一分钟再发这一条。' },
  STARTING: { status: 503, say: '服务正在启动，请稍后再发。' },
  UPLOADS_BUSY: { status: 503, say: '现在发照片和文件的人多，请过一会儿再发这一个。' },
  TOO_MANY_FILES: { status: 422, say: '一次发的照片和文件太多了，请分几次发。' },
  FILES_GONE: { status: 422, say: '附件放得太久，已经删了。请重新添加。' },
  TOO_MANY_WINDOWS: { status: 429, say: '打开的窗口太多了，请关掉几个再试。' },
} as const

const MINUTE_SECONDS = '60'

export function refuse(c: Context, code: keyof typeof REFUSALS): Response {
  const { status, say } = REFUSALS[code]
  if (status === 429) c.header('Retry-After', MINUTE_SECONDS)
  return c.json({ code, say }, status)
}

const TOO_LARGE: readonly string[] = ['TEXT_TOO_LONG', 'FILE_TOO_LARGE']

/** The conversation's own sentence; 503 asks the page to offer sending again. */
export function refuseProblem(c: Context, problem: Problem): Response {
  const status = problem.code === 'TOO_FAST' ? 429 : TOO_LARGE.includes(problem.code) ? 413 : problem.retry ? 503 : 422
  return c.json({ code: problem.code, say: problem.say }, status)
}

import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isProblem, Problem } from '../domain/problem.ts'

type Status = 400 | 404 | 408 | 413 | 422 | 429 | 500 | 503 | 504

/** What the server itself refuses: a code for us, a sentence for the person. */
const REFUSALS = {
  NOT_FOUND: { status: 404, say: '没有这个页面，请从首页进入。' },
  BODY_TOO_LARGE: { status: 413, say: '您发的内容太长，一次收不下，请分几次发。' },
  TIMED_OUT: { status: 504, say: '处理超时了，请稍后再发一次。' },
  EXPORT_GONE: {
    status: 404,
    say: '这个下载地址只能用一次，10分钟内有效，且要在登录的浏览器里打开。请在聊天里再发一次“导出”。',
  },
  LOOK_GONE: {
    status: 404,
    say: '这个地址只能用一次，10分钟内有效，且要在要地址的浏览器里打开。请在聊天里再发一次“附件”。',
  },
  NOT_READABLE: { status: 400, say: '没有读懂这次请求，请刷新页面后再试。' },
} as const satisfies Record<string, { status: Status; say: string }>

export type RefusalCode = keyof typeof REFUSALS

/** Codes of problems whose HTTP status says more than "try later" or "not like this". */
const PROBLEM_STATUS: Readonly<Record<string, Status>> = {
  TOO_FAST: 429,
  TEXT_TOO_LONG: 413,
  INTERNAL: 500,
  STORE_CORRUPT: 500,
}

function answer(c: Context, status: Status, code: string, say: string): Response {
  if (c.req.header('accept')?.includes('text/html') === true) return c.text(`${say}\n（代码 ${code}）\n`, status)
  return c.json({ code, say }, status)
}

/** Refuses with one sentence: plain text for a browser window, `{code, say}` for everything else. */
export function refuse(c: Context, code: RefusalCode): Response {
  const refusal = REFUSALS[code]
  return answer(c, refusal.status, code, refusal.say)
}

/** Turns anything thrown into a sentence with a code. What was thrown is never shown. */
export function answerError(c: Context, error: unknown): Response {
  if (error instanceof HTTPException && error.status === 504) return refuse(c, 'TIMED_OUT')
  if (error instanceof HTTPException && error.status < 500) return refuse(c, 'NOT_READABLE')
  const problem = isProblem(error) ? error : new Problem('INTERNAL')
  return answer(c, PROBLEM_STATUS[problem.code] ?? (problem.retry ? 503 : 422), problem.code, problem.say)
}

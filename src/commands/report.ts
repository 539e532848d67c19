import { isProblem, type ProblemCode } from '../domain/problem.ts'

/** Problems that the person at the keyboard can mend by saying it differently. */
const INPUT: readonly ProblemCode[] = [
  'CONTENT_BROKEN',
  'PORT_IN_USE',
  'HOST_UNKNOWN',
  'ALREADY_SERVING',
  'CODE_WRONG',
  'BACKUP_EXISTS',
  'BACKUP_BROKEN',
  'MUST_STOP',
]

/** Says what went wrong in one sentence on stderr and answers the exit code: 1 wrong input, 2 could not be done. */
export function reportFailure(error: unknown): 1 | 2 {
  if (error instanceof WrongInput) {
    process.stderr.write(`${error.message}\n`)
    return 1
  }
  if (isProblem(error)) {
    const sentence =
      error.code === 'STORE_FAILED' ? '数据库打不开或连不上，请检查 DATABASE_URL 和 MINYI_DATA。' : error.say
    process.stderr.write(`${sentence}\n`)
    return INPUT.includes(error.code) ? 1 : 2
  }
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message.startsWith('设置有误') ? message : `没能完成：${message}`}\n`)
  return message.startsWith('设置有误') ? 1 : 2
}

/** The command was understood but what it was given cannot be right. */
export class WrongInput extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'WrongInput'
  }
}

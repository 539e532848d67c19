import { z } from 'zod'
import type { IssuedToken } from './access-token.ts'
import { type ApiAnswer, TokenRefused } from './api.ts'

const Issued = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** The token in an answer. @throws {TokenRefused} */
export function tokenIn(answer: ApiAnswer): IssuedToken {
  const issued = answer.did === 'answered' && answer.code === 0 ? Issued.safeParse(answer.data) : undefined
  if (issued?.success !== true) throw new TokenRefused(answer.did === 'answered' ? answer.code : 0)
  return { token: issued.data.access_token, expiresInS: issued.data.expires_in }
}

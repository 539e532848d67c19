/** Why a callback is not taken: nobody of the platform sent it, or nobody can read it. */
export type CallbackFault = 'forged' | 'stale' | 'malformed'

export class CallbackRefused extends Error {
  override readonly name = 'CallbackRefused'
  readonly fault: CallbackFault
  constructor(fault: CallbackFault) {
    super(`callback refused: ${fault}`)
    this.fault = fault
  }
}

/**
 * What the sender of a refused callback hears: nothing that helps to make a better one. Other errors are thrown on.
 * @param note told why
 */
export function answerRefused(error: unknown, note: (fault: CallbackFault) => void): Response {
  if (!(error instanceof CallbackRefused)) throw error
  note(error.fault)
  return new Response('', { status: error.fault === 'malformed' ? 400 : 403 })
}

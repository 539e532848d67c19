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

/** What the sender of a refused callback hears: nothing that helps to make a better one. */
export const statusOf = (fault: CallbackFault): 400 | 403 => (fault === 'malformed' ? 400 : 403)

/** One thing that `doctor` looked at. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fault'
  readonly what: string
}

const FAILING = '消息暂时发不出去，正在自动重试'

/**
 * Health of channels, with those that seem well but take nothing that is sent to them.
 * @param health `ok` or a sentence
 */
export const sayFailing = (
  health: Readonly<Record<string, string>>,
  failing: { has(channel: string): boolean },
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(health).map(([id, say]) => [id, say === 'ok' && failing.has(id) ? FAILING : say]))

import type { ChannelEntry } from '../ports/channel-entry.ts'

/** What the environment says of one channel. */
export type ChannelSettings<S> =
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly settings: S }
  | { readonly state: 'faulty'; readonly say: string }

/**
 * Off when none of its variables is given; empty ones count as not given. Otherwise complete, or faulty with everything
 * that is missing, wrong or unknown named at once; values are never repeated.
 */
export function readSettings<S>(
  { prefix, settings }: Pick<ChannelEntry<S>, 'prefix' | 'settings'>,
  env: NodeJS.ProcessEnv,
): ChannelSettings<S> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name.startsWith(prefix) && value !== undefined && value !== ''),
  )
  if (Object.keys(given).length === 0) return { state: 'off' }
  const read = settings.safeParse(given)
  if (read.success) return { state: 'on', settings: read.data }
  const { issues } = read.error
  const named = (those: readonly string[]): string => [...new Set(those)].join('、')
  const at = issues.flatMap(({ path }) => (path[0] === undefined ? [] : [String(path[0])]))
  const missing = named(at.filter((name) => given[name] === undefined))
  const wrong = named(at.filter((name) => given[name] !== undefined))
  const unknown = named(issues.flatMap(({ keys }) => keys ?? []))
  const parts = [
    missing === '' ? '' : `还缺 ${missing}`,
    wrong === '' ? '' : `不对：${wrong}`,
    unknown === '' ? '' : `没有这一项：${unknown}`,
  ]
  return { state: 'faulty', say: parts.filter((part) => part !== '').join('；') }
}

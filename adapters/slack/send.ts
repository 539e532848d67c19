import { webApi } from '@slack/bolt'
import type { SendResult } from '../../src/ports/channel.ts'

/** Slack's own words for "this person or place cannot be written to". */
const BLOCKED = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'cannot_dm_bot',
  'restricted_action',
  'messages_tab_disabled',
  'ekm_access_denied',
  'team_access_not_granted',
])
/** Trouble on their side, or of our token, that may be mended: worth another try. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
  'team_added_to_org',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
])

/** What became of a call; the library tries nothing again by itself. */
export function resultOf(error: unknown): SendResult {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { ok: false, why: 'retry', afterMs: error.retryAfter * 1_000 }
  if (!(error instanceof webApi.WebAPIPlatformError)) return { ok: false, why: 'retry' }
  if (BLOCKED.has(error.data.error)) return { ok: false, why: 'blocked' }
  return PASSING.has(error.data.error) ? { ok: false, why: 'retry' } : { ok: false, why: 'invalid' }
}

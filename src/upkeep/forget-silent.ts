import { FORM_DAYS } from '../domain/expiry.ts'
import { DAY_MS, type Instant } from '../domain/shanghai.ts'
import type { Store } from '../ports/store.ts'

/**
 * Wipes what is remembered of people who were silent for 30 days: forms that nobody will finish, with the contact
 * details in them. Submissions are not touched.
 */
export function forgetSilent(store: Pick<Store, 'commit'>, at: Instant): Promise<void> {
  return store.commit([{ do: 'conversation.expire', before: at - FORM_DAYS * DAY_MS }])
}

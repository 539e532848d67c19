import { DAY_MS, dayOf, type Instant } from '../domain/shanghai.ts'

/** How long something lies here, in whole days; a clock that was set back makes nothing younger than today. */
export function sayAge(filedAt: Instant, now: Instant): string {
  const days = Math.floor((now - filedAt) / DAY_MS)
  if (days >= 1) return `收到${days}天`
  return dayOf(filedAt) >= dayOf(now) ? '今天收到' : '昨天收到'
}

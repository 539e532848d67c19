import { isDeputy } from '../domain/role.ts'
import type { Intent, Speaker } from '../ports/intent.ts'

/** Whether an intent is there for somebody. */
export const isFor = ({ audience }: Pick<Intent, 'audience'>, { staff, grants }: Speaker): boolean =>
  audience === 'anyone' || (audience === 'staff' ? staff : isDeputy(grants))

import { CITIZEN_LABELS, LABELS, type Label, STAFF_LABELS } from '../../ports/phrases.ts'

export { CITIZEN_LABELS, LABELS, type Label, STAFF_LABELS }

const STAFF: ReadonlySet<string> = new Set(STAFF_LABELS)

/** Whether only staff can mean this. */
export function isStaffLabel(label: Label): boolean {
  return STAFF.has(label)
}

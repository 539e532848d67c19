import type { Clause } from './consultation.ts'

/** A person or a unit that drafts a law, or some chapters of it. */
export interface DraftingTeam {
  readonly name: string
  /** Set where the name is that of a member of staff. */
  readonly personId?: string
  /** `第一章`, or a whole heading; absent = the whole draft. */
  readonly chapters?: readonly string[]
}

/** Who drafted a clause: who has its chapter, else who has the whole draft. */
export function teamFor(teams: readonly DraftingTeam[], clause: Clause | undefined): DraftingTeam | undefined {
  const chapter = clause?.chapter?.replace(/\s+/g, '')
  const own = teams.find(({ chapters }) => chapters?.some((one) => chapter?.startsWith(one.replace(/\s+/g, ''))))
  return own ?? teams.find(({ chapters }) => chapters === undefined)
}

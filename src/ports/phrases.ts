/** What a citizen may wish. */
export const CITIZEN_LABELS = [
  'ask_regulation',
  'ask_station',
  'ask_reception_day',
  'list_consultations',
  'ask_how_to_participate',
  'submit_opinion',
  'submit_suggestion',
  'submit_review_request',
  'check_status',
  'withdraw',
  'rate',
  'help',
  'greet',
  'thanks',
  'cancel',
  'human_handoff',
  'smalltalk',
  'out_of_scope',
  'abuse',
] as const

/** What a staff member may wish on top of that. */
export const STAFF_LABELS = [
  'admin_list',
  'admin_view',
  'admin_assign',
  'admin_reply',
  'admin_decide',
  'admin_merge',
  'admin_publish',
  'admin_export',
  'admin_stats',
  'admin_kb',
] as const

export const LABELS = [...CITIZEN_LABELS, ...STAFF_LABELS] as const
export type Label = (typeof LABELS)[number]

/**
 * A piece of evidence. The pattern is looked for in the text as the router reads it: simplified script, small letters,
 * dialect words in standard Chinese, and capital letters for what was folded away: `R` receipt, `A` article number,
 * `T` 《title》, `D` date, `P` phone number, `N` other number; emoji `U` thumb up, `X` anger, `S` smile or heart, `V` folded
 * hands, `Y` star.
 */
export interface Cue {
  /** Takes linear time: no quantifier inside a quantified group, gaps bounded as in `.{0,8}`. */
  readonly pattern: RegExp | string
  /** Added to the score of the label, in log odds: 1 is a hint, 3 nearly settles it, below zero speaks against. */
  readonly weight: number
}

/** How people say one wish. */
export interface Phrases {
  readonly label: Label
  /** Our own sentences; the router learns from pieces of them. */
  readonly examples: readonly string[]
  readonly cues: readonly Cue[]
}

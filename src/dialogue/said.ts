import type { DialogueTurn } from '../ports/dialogue.ts'

/** What a person said or pressed, and how surely it means to stop. */
export type Said = Pick<DialogueTurn, 'text' | 'chosen' | 'cancels' | 'note'>

/** From here on the router's word is taken that a text means to stop. */
const SURE_TO_CANCEL = 0.8

export const soundsLikeStop = ({ text, cancels }: Said): boolean => cancels(text) >= SURE_TO_CANCEL

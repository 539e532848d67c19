/** A form that nobody touched for so long is not gone on with, and what was filled in is wiped: it may name a person. */
export const FORM_DAYS = 30

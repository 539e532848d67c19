import { z } from 'zod'
import { line, lines } from './field.ts'

/** Lay word -> words of the statutes. */
export const LexiconFile = z.record(line, lines)

/** Short name -> full title of a regulation. */
export const AliasFile = z.record(line, line)

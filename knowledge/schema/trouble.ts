import { z } from 'zod'

/** What is wrong with a value and how a clerk mends it, as two plain sentences. */
export interface Trouble {
  readonly problem: string
  readonly mend: string
}

export type Read<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Trouble)

export const good = <T>(value: T): Read<T> => ({ ok: true, value })
export const bad = (problem: string, mend: string): Read<never> => ({ ok: false, problem, mend })

/** Turns a reader of plain text into a schema; its trouble travels with the issue and is said by `say-issue.ts`. */
export function reading<In, Out>(base: z.ZodType<In>, read: (value: In) => Read<Out>): z.ZodType<Out> {
  return base.transform((value, context) => {
    const result = read(value)
    if (result.ok) return result.value
    context.addIssue({ code: 'custom', message: result.problem, params: { mend: result.mend }, input: value })
    return z.NEVER
  })
}

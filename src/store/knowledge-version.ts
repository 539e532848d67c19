import { statement } from './statement.ts'
import { run, type Work } from './work.ts'

const raise = statement((db) =>
  db
    .updateTable('counter')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'knowledge'),
)

/** Whoever serves loads the knowledge again. */
export function* raiseVersion(): Work<void> {
  yield* run(raise({}))
}

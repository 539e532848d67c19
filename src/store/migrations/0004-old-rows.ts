import { randomBytes } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { digestOf, oldLinkOf } from '../../privacy/chain.ts'

/** Rows read and written at once: few statements, little memory. */
const PAGE = 500
const SALT_BYTES = 16

type Row = Readonly<Record<string, string | number | null>>
const list = (rows: readonly (readonly (string | number)[])[]): RawBuilder<unknown> =>
  sql.join(rows.map((row) => sql`(${sql.join(row.map((value) => sql.lit(value)))})`))

async function* pages(db: Kysely<unknown>, columns: RawBuilder<unknown>, from: string): AsyncGenerator<readonly Row[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Row>`select ${columns} from ${sql.table(from)} where seq > ${sql.lit(after)}
      order by seq limit ${sql.lit(PAGE)}`.execute(db)
    if (rows.length === 0) return
    yield rows
    after = Number(rows.at(-1)?.seq)
  }
}

const keep = (db: Kysely<unknown>, name: string, number: number, link: string): Promise<unknown> =>
  sql`insert into chain (name, number, link, seal) values (${name}, ${sql.lit(number)}, ${link}, '')`.execute(db)

/** Ties the rows of the trail together as they are now. */
export async function chainOld(db: Kysely<unknown>): Promise<void> {
  const columns = sql`seq, at, actor_id, role, channel, command, target, result, before, after`
  let number = 0
  let link = ''
  for await (const rows of pages(db, columns, 'audit')) {
    const links: [number, string][] = []
    for (const row of rows) {
      number = Number(row.seq)
      const said = [row.actor_id, row.role, row.channel, row.command, row.target, row.result, row.before, row.after]
      link = oldLinkOf(['trail', number, Number(row.at), ...said, link])
      links.push([number, link])
    }
    await sql`update audit set link = v.column2 from (values ${list(links)}) as v where audit.seq = v.column1`.execute(
      db,
    )
  }
  await keep(db, 'trail', number, link)
}

/** Enters the submissions that are there in their chains. */
export async function includeOld(db: Kysely<unknown>): Promise<void> {
  const ends = new Map<string, { readonly number: number; readonly link: string }>()
  const columns = sql`seq, receipt, kind, filed_at, consultation_id, clause, clause_text, body, reason, words,
    consent_at, consent_notice`
  for await (const rows of pages(db, columns, 'submission')) {
    const salts: [number, string][] = []
    const entries: (string | number)[][] = []
    for (const row of rows) {
      const salt = randomBytes(SALT_BYTES).toString('base64url')
      const chain = row.consultation_id === null ? `kind:${row.kind}` : `draft:${row.consultation_id}`
      const { number, link: before } = ends.get(chain) ?? { number: 0, link: '' }
      const entry = [chain, number + 1, 'before', String(row.receipt), Number(row.filed_at), leafOf(row, salt)]
      const link = oldLinkOf([...entry, before])
      salts.push([Number(row.seq), salt])
      entries.push([...entry, before, link])
      ends.set(chain, { number: number + 1, link })
    }
    await sql`update submission set salt = v.column2 from (values ${list(salts)}) as v where submission.seq = v.column1`.execute(
      db,
    )
    await sql`insert into inclusion (chain, number, what, receipt, at, leaf, before, link) values ${list(entries)}`.execute(
      db,
    )
  }
  for (const [chain, { number, link }] of ends) await keep(db, chain, number, link)
}

function leafOf(row: Row, salt: string): string {
  const text = (name: string): string | undefined => (row[name] === null ? undefined : String(row[name]))
  const record = {
    receipt: row.receipt,
    kind: row.kind,
    filedAt: Number(row.filed_at),
    consultationId: text('consultation_id'),
    clause: text('clause'),
    clauseText: text('clause_text'),
    body: row.body,
    reason: text('reason'),
    consentAt: Number(row.consent_at),
    consentNotice: row.consent_notice,
    words: row.words,
  }
  return digestOf(record as unknown as Parameters<typeof digestOf>[0], salt)
}

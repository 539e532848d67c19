import { type Attachment, FILE_LIMITS } from '../../src/domain/attachment.ts'
import type { FileDesk, GivenFile } from '../../src/ports/files.ts'

/** A desk that takes everything and remembers it; with `refuse` nothing. */
export function fileDesk(): FileDesk & { readonly given: GivenFile[]; refuse: Error | undefined } {
  const given: GivenFile[] = []
  const kept = (n: number, name: string): Attachment => ({
    id: `taken-${n}`,
    personId: 'p',
    type: 'jpeg',
    name,
    size: 1,
    sha256: '',
    addedAt: 0,
  })
  const desk = {
    given,
    refuse: undefined as Error | undefined,
    limits: () => FILE_LIMITS,
    ready: async () => undefined,
    take: async (file: GivenFile) => {
      if (desk.refuse !== undefined) throw desk.refuse
      return kept(given.push(file), file.name)
    },
    waiting: async (_: unknown, ids: readonly string[]) =>
      given.flatMap((file, n) => (ids.includes(`taken-${n + 1}`) ? [kept(n + 1, file.name)] : [])),
  }
  return desk
}

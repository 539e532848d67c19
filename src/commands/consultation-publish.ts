import { draftDaysOf } from '../casework/draft.ts'
import { carryOut, type Doer, storedSteps, trail } from '../consultation/carry-out.ts'
import { checkMapped, checkOrder, digestOf, type Order, type Subject } from '../consultation/order.ts'
import { batchFor, isLive, type Publication, publicationOf, waitingPublications } from '../consultation/publication.ts'
import { replacedBy, sayReplaced, tellReplaced } from '../consultation/replaced.ts'
import { keepProposal, mayRule, needsTwo, proposalFor, turnKey } from '../consultation/two-keys.ts'
import type { Person } from '../domain/person.ts'
import { isProblem } from '../domain/problem.ts'
import { knowingGroups } from '../people/groups.ts'
import type { Knowledge } from '../ports/intent.ts'
import type { Change } from '../ports/store.ts'
import { knowledgeFrom } from '../upkeep/library.ts'
import { readDraft } from './draft-file.ts'
import type { GivenHead } from './draft-head.ts'
import type { Office } from './office.ts'
import { type Told, told, withNotes } from './published.ts'
import { WrongInput } from './report.ts'

/**
 * Takes a draft from a file; it is shown to nobody. `by` hands it in, and publishes it where one person may.
 * @param given what the file itself does not say, see `HEAD_OPTIONS`
 * @throws {WrongInput} the file, the window or the person is not right; nothing was kept
 */
export async function publishDraft(
  path: string,
  by: string | undefined,
  office: Office,
  at: number,
  given: GivenHead = {},
): Promise<Told> {
  const knowledge = await knowledgeOf(office)
  const { draft, notes } = await readDraft(path, given, knowledge, office.store.people)
  const known = knowledge.consultation(draft.id)
  if (isLive(draft, known))
    throw new WrongInput(`${draft.title} 的这一稿已经发布过，不能再交。改了内容请另写一个稿次。`)
  const { batchId, records } = batchFor(draft, known)
  const publication = publicationOf(batchId, records, knowledge.consultation) as Publication
  const subject: Subject = { consultation: publication.consultation, publication }
  const order: Order = { act: 'publish' }
  const person = by === undefined ? undefined : await ruler(by, subject, office)
  asInput(() => checkOrder(order, subject, at, knowledge.content.windows ?? []))
  const put: Change = {
    do: 'knowledge.put',
    batch: { id: batchId, importedAt: at, ...(by === undefined ? {} : { importedBy: by }) },
    records,
  }
  const entry = trail('consultation-import', draft.id, doer(person), at, batchId)
  if (person === undefined) {
    await office.store.commit([put, entry])
    return withNotes(told(publication, knowledge, 'waits', at), notes)
  }
  const alone = !needsTwo(order, knowledge.content.settings)
  if (alone) asInput(() => checkMapped(order, subject))
  const digest = digestOf(order, subject)
  const name = person.name ?? person.id
  const before = await proposalFor(office.store, draft.id, at, draftDaysOf(knowledge.content.settings))
  const old = before?.by === person.id ? undefined : replacedBy(order, subject, before)
  const colleague =
    old === undefined ? [] : await tellReplaced(old, subject, { speaker: person, store: office.store, at })
  await office.store.commit([
    ...(alone
      ? carryOut(order, subject, doer(person), at, await storedSteps(office.store.knowledge, draft.id))
      : [put, keepProposal(draft.id, { order, digest, by: person.id, name, at })]),
    entry,
    ...colleague,
  ])
  const said = old === undefined ? notes : [...notes, sayReplaced(old, subject, { speaker: person, at })]
  return withNotes(told(publication, knowledge, alone ? 'published' : 'handed-in', at, name), said)
}

/** Lets go what another person handed in. @throws {WrongInput} nothing waits, or it is the same person */
export async function releaseDraft(name: string, by: string, office: Office, at: number): Promise<Told> {
  const knowledge = await knowledgeOf(office)
  const waiting = await waitingPublications(office.store.knowledge, knowledge)
  const publication = waiting.find(({ batchId, consultation: { id, title } }) => [batchId, id, title].includes(name))
  if (publication === undefined) throw new WrongInput(`没有等待发布的“${name}”。`)
  const subject: Subject = { consultation: publication.consultation, publication }
  const { id } = subject.consultation
  const person = await ruler(by, subject, office)
  const kept = await proposalFor(office.store, id, at, draftDaysOf(knowledge.content.settings))
  if (kept?.order.act !== 'publish' || kept.digest !== digestOf(kept.order, subject))
    throw new WrongInput('还没有人提交发布，或者提交以后改过。请先提交：聊天里发“发布草案 名称”。')
  const author = await office.store.people.byId(kept.by)
  asInput(() => {
    checkOrder(kept.order, subject, at, knowledge.content.windows ?? [])
    checkMapped(kept.order, subject)
    turnKey(kept.order, subject, { id: person.id, releases: true }, kept, author, true)
  })
  const steps = await storedSteps(office.store.knowledge, id)
  await office.store.commit(carryOut(kept.order, subject, { ...doer(person), author: kept.by }, at, steps))
  return told(publication, knowledge, 'published', at, person.name)
}

async function knowledgeOf({ store }: Office): Promise<Knowledge> {
  return knowingGroups<Knowledge>(
    await knowledgeFrom(await store.knowledge.approved(), await store.knowledge.version()),
    store,
  )
}

async function ruler(name: string, subject: Subject, { store }: Office): Promise<Person> {
  const found = (await store.people.list()).filter((one) => one.name === name || one.id === name)
  const [person] = found
  if (person === undefined || found.length > 1)
    throw new WrongInput(`没有唯一的工作人员“${name}”。用 staff list 看名单。`)
  if (!mayRule(person.grants, subject))
    throw new WrongInput(`${name}不能发布这部草案：要审核员或管理员（市级，或这部草案联系点的）。`)
  return person
}

const doer = (person: Person | undefined): Doer => ({
  id: person?.id ?? 'command-line',
  name: person?.name ?? 'command-line',
  role: person === undefined ? '管理员' : [...new Set(person.grants.map(({ role }) => role))].join('、'),
  channel: 'command-line',
})

function asInput(check: () => void): void {
  try {
    check()
  } catch (error) {
    throw isProblem(error) ? new WrongInput(error.say) : error
  }
}

import { afterAll, beforeAll, describe } from 'vitest'
import type { Store } from '../../src/ports/store.ts'
import { adoptionContract } from './adoption-contract.ts'
import { agendaContract } from './agenda-contract.ts'
import { atomicityContract } from './atomicity-contract.ts'
import { attachmentsContract } from './attachments-contract.ts'
import { bookingsContract } from './bookings-contract.ts'
import { confirmedContract } from './confirmed-contract.ts'
import { figuresContract } from './figures-contract.ts'
import { groupsContract } from './groups-contract.ts'
import { knowledgeContract } from './knowledge-contract.ts'
import { listsContract } from './lists-contract.ts'
import { messagesContract } from './messages-contract.ts'
import { noticesContract } from './notices-contract.ts'
import { passesContract } from './passes-contract.ts'
import { peopleContract } from './people-contract.ts'
import { reportsContract } from './reports-contract.ts'
import { submissionsContract } from './submissions-contract.ts'
import { subscriptionsContract } from './subscriptions-contract.ts'

/** What a part of the contract works on: the suite's store, and a second one on the same database. */
export interface Subject {
  readonly store: Store
  readonly again: () => Promise<Store>
}

/** What every store promises. `open` opens the same, at first empty, database each time. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`a ${name} store`, () => {
    let store: Store | undefined
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store?.close())
    const subject: Subject = {
      get store() {
        if (store === undefined) throw new Error('the store is not open')
        return store
      },
      again: open,
    }
    messagesContract(subject)
    noticesContract(subject)
    submissionsContract(subject)
    listsContract(subject)
    figuresContract(subject)
    reportsContract(subject)
    atomicityContract(subject)
    peopleContract(subject)
    knowledgeContract(subject)
    confirmedContract(subject)
    agendaContract(subject)
    subscriptionsContract(subject)
    groupsContract(subject)
    passesContract(subject)
    adoptionContract(subject)
    bookingsContract(subject)
    attachmentsContract(subject)
  })
}

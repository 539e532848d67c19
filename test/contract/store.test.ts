import { openStore } from '../../src/store/index.ts'
import { databases } from './databases.ts'
import { storeContract } from './store-contract.ts'

const places = databases()

for (const engine of ['sqlite', 'postgres'] as const) {
  let place: Promise<string> | undefined
  storeContract(engine, async () => {
    place ??= places[engine]()
    return openStore({ url: await place })
  })
}

import { describe } from 'vitest'
import { channelContract } from './channel-contract.ts'
import { lateOfficialKit, officialKit } from './official-rig.ts'

describe('answers in the response', () => channelContract(officialKit))
describe('answers that miss the response', () => channelContract(lateOfficialKit))

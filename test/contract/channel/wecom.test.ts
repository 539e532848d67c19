import { describe } from 'vitest'
import { atTheirPlace } from './at-their-place.ts'
import { channelContract } from './channel-contract.ts'
import { exactlyOnce } from './exactly-once.ts'
import { heldBack } from './held-back.ts'
import { kfKit } from './kf-rig.ts'
import { wecomBotKit } from './wecom-bot-rig.ts'
import { whatTheyBring } from './what-they-bring.ts'

describe('the bot of colleagues', () => channelContract(wecomBotKit))

// The channel has groups, this part of it has none.
describe('customer service', () => {
  exactlyOnce(kfKit)
  heldBack(kfKit)
  atTheirPlace(kfKit)
  whatTheyBring(kfKit)
})

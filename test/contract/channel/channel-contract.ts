import { describe } from 'vitest'
import { atTheirPlace } from './at-their-place.ts'
import { exactlyOnce } from './exactly-once.ts'
import { heldBack } from './held-back.ts'
import { inGroups } from './in-groups.ts'
import type { ChannelKit } from './rig.ts'
import { whatTheyBring } from './what-they-bring.ts'

/** What every channel promises, whatever its platform is; what the platform cannot do is left out by its data. */
export function channelContract(kit: ChannelKit, name: string = kit.id): void {
  describe(`channel contract: ${name}`, () => {
    exactlyOnce(kit)
    heldBack(kit)
    atTheirPlace(kit)
    whatTheyBring(kit)
    inGroups(kit)
  })
}

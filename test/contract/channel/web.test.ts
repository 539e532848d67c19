import { channelContract } from './channel-contract.ts'
import { webKit } from './web-rig.ts'

channelContract(webKit)

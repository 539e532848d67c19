import { channelContract } from './channel-contract.ts'
import { slackKit } from './slack/rig.ts'

channelContract(slackKit)

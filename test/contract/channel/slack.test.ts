import { channelContract } from './channel-contract.ts'
import { slackKit, slackSocketKit } from './slack/rig.ts'

channelContract(slackKit)
channelContract(slackSocketKit, 'slack over a WebSocket')

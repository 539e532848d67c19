import { channelContract } from './channel-contract.ts'
import { terminalKit } from './terminal-rig.ts'

channelContract(terminalKit)

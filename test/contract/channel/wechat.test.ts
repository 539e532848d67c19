import { channelContract } from './channel-contract.ts'
import { wechatKit } from './wechat-rig.ts'

channelContract(wechatKit)

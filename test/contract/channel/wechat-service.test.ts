import { connect } from '../../../adapters/wechaty/connect.ts'
import { type PuppetGateway, puppetGateway } from '../../helpers/puppet-service.ts'
import { wechatChannel } from '../../helpers/wechat-channel.ts'
import { channelContract } from './channel-contract.ts'
import { wechatKit, wechatRig } from './wechat-rig.ts'

/** The same behind a puppet server with TLS. */
channelContract({
  ...wechatKit,
  async rig() {
    let gateway: PuppetGateway | undefined
    return wechatRig(
      async (platform) => {
        if (gateway === undefined) {
          gateway = await puppetGateway(platform)
          await gateway.start()
        }
        const { settings } = gateway
        return wechatChannel(platform, { connect: () => connect(settings, '/nowhere') })
      },
      async () => gateway?.stop(),
    )
  },
})

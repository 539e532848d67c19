import { connect } from '../../../adapters/wechaty/connect.ts'
import { puppetGateway } from '../../helpers/puppet-service.ts'
import { wechatChannel } from '../../helpers/wechat-channel.ts'
import { channelContract } from './channel-contract.ts'
import { wechatKit, wechatRig } from './wechat-rig.ts'

/** The same behind a puppet server with TLS. */
channelContract({
  ...wechatKit,
  async rig() {
    let stop: () => Promise<void> = async () => undefined
    return wechatRig(
      async (platform) => {
        const gateway = await puppetGateway(platform)
        await gateway.start()
        stop = gateway.stop
        return wechatChannel(platform, { connect: () => connect(gateway.settings, '/nowhere') })
      },
      () => stop(),
    )
  },
})

/** Refuses to be built, so that nobody runs on this puppet without having chosen it. */
class PuppetWeChat4u {
  constructor() {
    throw new Error('no WeChat puppet is set')
  }
}

module.exports = { PuppetWechat4u: PuppetWeChat4u, PuppetWeChat4u, default: PuppetWeChat4u }

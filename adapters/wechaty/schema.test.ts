import { expect, test } from 'vitest'
import { lookAtChannels } from '../../src/channels/index.ts'

const SERVICE = {
  WECHATY_PUPPET: 'service',
  WECHATY_ENDPOINT: '127.0.0.1:8788',
  WECHATY_TOKEN: 'minyi_0123456789',
  WECHATY_CA: '/etc/minyi/ca.pem',
}
const look = (env: NodeJS.ProcessEnv): string | undefined => {
  const found = lookAtChannels(env).find(({ id }) => id === 'wechat')
  return found?.state === 'faulty' ? found.say : found?.state
}

test('WeChat is off until it is set, and a puppet in this process needs only its name', () => {
  expect(look({ WECHATY_PUPPET: '' })).toBe('off')
  expect(look({ WECHATY_PUPPET: 'wechaty-puppet-padlocal' })).toBe('on')
  expect(look({ WECHATY_PUPPET: '@office/puppet-own', WECHATY_BEAT_TO: 'filehelper' })).toBe('on')
  expect(look(SERVICE)).toBe('on')
})

test('everything that a puppet service lacks is named at once', () => {
  expect(look({ WECHATY_PUPPET: 'service' })).toContain('还缺 WECHATY_ENDPOINT、WECHATY_TOKEN、WECHATY_CA')
  expect(look({ WECHATY_PUPPET: 'service', WECHATY_TOKEN: '1', WECHATY_TOKENS: '2' })).toBe(
    '渠道 wechat 没有启动，设置还缺 WECHATY_ENDPOINT、WECHATY_CA；不对：WECHATY_TOKEN；没有这一项：WECHATY_TOKENS。其他渠道不受影响。',
  )
  expect(look({ WECHATY_TOKEN: 'minyi_0123456789' })).toContain('还缺 WECHATY_PUPPET')
})

test('puppets whose accounts WeChat suspends, and the name of the published certificate, are refused', () => {
  for (const name of ['wechaty-puppet-wechat', 'wechaty-puppet-wechat4u', 'left-pad', '../puppet', 'service2'])
    expect(look({ WECHATY_PUPPET: name }), name).toContain('不对：WECHATY_PUPPET')
  expect(look({ ...SERVICE, WECHATY_TOKEN: 'insecure_0123456789' })).toContain('不对：WECHATY_TOKEN')
  expect(look({ ...SERVICE, WECHATY_TOKEN: '0123456789' })).toContain('不对：WECHATY_TOKEN')
  expect(look({ ...SERVICE, WECHATY_SERVER_NAME: 'INSECURE' })).toContain('不对：WECHATY_SERVER_NAME')
})

test('a switch of Wechaty itself, such as the one that turns encryption off, is not accepted', () => {
  const name = 'WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT'
  expect(look({ ...SERVICE, [name]: 'true' })).toContain(`没有这一项：${name}`)
})

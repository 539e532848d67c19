import type { Channel, Inbound, Wire } from '../../src/ports/channel.ts'

const MENU = ['按条文找', '按站点找', '查办理进度']

/** What the scripted bot says to a message: enough kinds of answers to try the page with. */
function answer(message: Inbound): Wire[] {
  if (message.files.length > 0)
    return [{ text: `收到附件：${message.files.map(({ name }) => name).join('、')}`, choices: [] }]
  const text = message.text.trim()
  const chosen = message.action === undefined ? Number(text) : Number(message.action.slice('choice:'.length))
  const label = MENU[chosen - 1]
  if (label !== undefined) return [{ text: `您选了：${label}`, choices: [] }]
  if (text === '菜单') return [{ text: '请选一项，回复数字也可以：', choices: MENU }]
  if (text === '提交')
    return [
      {
        text: '已提交。编号 YJ-260914-7K3M-Q，查询码 4821 0937 5512 6604（只显示这一次，请保存）。\n接下来：联络站登记 → 汇总报送 → 结果告知您。',
        choices: ['再提一条', '不用了'],
      },
    ]
  if (text === '两条')
    return [
      { text: '第一条', choices: [] },
      { text: '第二条', choices: [] },
    ]
  if (text === '网址') return [{ text: '条文全文见 https://example.com/a?b=1，可以打开。', choices: [] }]
  return [{ text: `收到：${message.text}`, choices: [] }]
}

/** Starts a channel with the scripted bot behind it. Returns what was delivered, in order. */
export async function startBot(channel: Channel): Promise<Inbound[]> {
  const delivered: Inbound[] = []
  await channel.start(async (message) => {
    if (delivered.some((d) => d.key === message.key)) return
    delivered.push(message)
    for (const [n, wire] of answer(message).entries())
      await channel.send(message.from, wire, { key: `${message.key}#${n}`, inReplyTo: message.key })
  })
  return delivered
}

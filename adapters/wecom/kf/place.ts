const PREFIX = 'kf:'
const ID = /^[\w-]{1,64}$/

/** The conversation of a customer with one service account: `kf:<account>:<customer>`. */
export const conversationOf = (account: string, customer: string): string => `${PREFIX}${account}:${customer}`

export const isKf = (conversation: string): boolean => conversation.startsWith(PREFIX)

export function placeOf(conversation: string): { readonly account: string; readonly customer: string } | undefined {
  const [kind, account, customer, ...more] = conversation.split(':')
  if (`${kind}:` !== PREFIX || account === undefined || customer === undefined || more.length > 0) return undefined
  return ID.test(account) && ID.test(customer) ? { account, customer } : undefined
}

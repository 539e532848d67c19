/**
 * "不是要撤回，我是要取消" names a wish only to deny it. The denied part would be read as evidence, so it goes.
 */
const DENIED =
  /(?:不是|并不是|并非|不要|不用|不想|不必|无需|别|没有要)(?:要|想|说|来|让你|给我|去|再)?[^,?A-Z]{1,10}[,]?(?=(?:而是|我是|我就是|就是|只是|是要|是想|是说|是把|是问|就想|只想|我只|我想|我要|直接|请直接|帮我|麻烦|请|,我|,是|,就|,想|,要|,改|,把|,只))/g
/** What must be left to be a wish of its own. */
const REST = 3

/** Expects text as the router reads it. */
export function dropDenied(read: string): string {
  const rest = read.replace(DENIED, '').replace(/^,+/, '')
  return rest.length >= REST ? rest : read
}

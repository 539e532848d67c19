/** `承诺：…` in an order that gives a result: up to the reason, or to the end. */
const PROMISE = /[，,。；;、\s]*承诺\s*[：:]\s*([\s\S]*?)(?=[，,。；;、\s]*(?:理由|原因)\s*[：:]|$)/

/** An order and what it promises, apart. */
export function takePromise(text: string): { readonly order: string; readonly promise?: string } {
  const found = PROMISE.exec(text)
  if (found === null) return { order: text }
  const order = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim()
  return { order, promise: (found[1] as string).trim() }
}

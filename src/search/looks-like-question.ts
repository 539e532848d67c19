const QUESTION =
  /[？?]|吗|伐|么$|呢$|哪|谁|几[点号时个次天年]|怎么|咋|多少|多久|多长|多大|什么|啥|是不是|有没有|能不能|可不可以|行不行|要不要|该不该|会不会|算不算|管不管|\b(?:why|how|where|when|what|which|who|can|does|is|are)\b/i

/** Whether a text asks something, in whatever words. */
export function looksLikeQuestion(text: string): boolean {
  return QUESTION.test(text)
}

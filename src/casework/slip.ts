import { saySecret, tailOf } from '../domain/receipt.ts'
import type { Filed } from './file.ts'

/** What is read out or written on paper for the person for whom something was entered. */
export function slip({ receipt, secret, fingerprint }: Filed): readonly string[] {
  return [
    `编号 ${receipt}`,
    `查询码 ${saySecret(secret)}（只显示这一次，请念给对方或写在回执上）`,
    `核验码 ${fingerprint}`,
    `对方在网页、公众号等任何地方把编号和查询码一起发给助手，就能查进度、收结果、评价。`,
    `以后说这一件可以只说 ${tailOf(receipt)}。`,
  ]
}

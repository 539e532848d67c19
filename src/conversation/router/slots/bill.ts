import { type Exact, exact, firstPiece, pieceOf } from './exact.ts'

const NUMBER = '[0-9零〇一二三四五六七八九十百千两廿]{1,8}'
const ONE = `(?:第\\s?${NUMBER}\\s?[条條跳](?:之[一二三四五六七八九十])?|\\d{1,3}[条條]|\\b(?:[Aa]rt(?:icle|\\.)?|[Cc]lause|[Ss]ection)\\s?\\d{1,4}\\b)`
/** Several in a row are one piece: 第3条、第7条. */
const ARTICLES = new RegExp(`${ONE}(?:[、,，和与及\\s]{1,3}${ONE}){0,5}`)

/** Article numbers as typed: `第二十一跳`, `Article 9`, `第3条、第7条`. */
export function articleIn(text: string): string | undefined {
  const read = exact(text)
  return pieceOf(read, ARTICLES.exec(read.seen))
}

const TITLE = /《[^》]{1,60}》/
const KIND =
  '(?:条例|條例|条列|办法|辦法|规定|規定|细则|細則|法典|(?<![合违非无没有守执犯司方办做想说用给依按据看])法(?![律规院工定治官人案制]))'
const STAGE = '(?:\\(?(?:修订|修正|修訂|征求意见|徵求意見)?(?:草案|稿)\\)?|\\((?:修订|修正)?草案\\))'
const NAMED = new RegExp(`[\\u4e00-\\u9fff]{2,24}?${KIND}(?:${STAGE}){0,2}`)
const DRAFT = /[\u4e00-\u9fff]{2,12}?(?:修订草案|修正草案|草案|征求意见稿)/
const ENGLISH =
  /\b((?:draft )?(?:[A-Z][\w-]+ ){1,5}(?:Regulations?|Law|Ordinance|Act|Rules|Bill)|draft (?:law |regulation |bill )?on [a-z]+(?: [a-z]+)?)/d
/** 养犬那个: a pointer that only the person's context explains. */
const POINTER =
  /(?:^|[,，:：\s对就关于])([\u4e00-\u9fff]{2,4}(?:那个|那部|那条|那份)?(?:那个|那部|那份))(?=$|[,，。\s的我])/d
/** What stands before a name and does not belong to it. */
const LEAD =
  /^.*?(?:我要对|我想对|想对|要对|我对|针对|针對|关于|關於|对|對|就|请问|請問|查一下|看看|新修订的|那个|那個|这个|這個|搿个|把|本市|我们|延长|延長|关闭|发布|發布|发一下|停止|公布|导出|在|给|将|将|是|有|里|的|和|跟|与|反对|支持|赞成|希望|建议|觉得|认为|新建一个|推送)(?=[\u4e00-\u9fff]{3,})/
const EMPTY =
  /^(?:上传|新建|这|那|这个|那个|什么|哪|哪个|哪部|新|一个|一部|有|有关|相关|的|我|你们|没有|没|是|上|立|宪|违|合|犯|守|执|办|方|想|看|做|用|无|按|照|地方性|行政|有什么|有没有|有啥|具体|明文|啥|几部|这部|那部|下)?(?:条例|條例|办法|规定|規定|细则|法规|法|草案|立法|方法|说法|合法|违法|无法|征求意见稿)(?:修订|修正)?(?:草案|征求意见稿)?$/

/** The draft or regulation that is named, as typed; undefined when it is only called 草案 or 条例. */
export function billIn(text: string): string | undefined {
  const read = exact(text)
  return pieceOf(read, TITLE.exec(read.seen)) ?? named(read) ?? firstPiece(read, [ENGLISH, POINTER])
}

function named(read: Exact): string | undefined {
  for (const pattern of [NAMED, DRAFT]) {
    for (const found of read.seen.matchAll(new RegExp(pattern, 'g'))) {
      let lead = 0
      let name = found[0]
      for (let cut = LEAD.exec(name); cut !== null; cut = LEAD.exec(name)) {
        lead += cut[0].length
        name = name.slice(cut[0].length)
      }
      if (EMPTY.test(name)) continue
      return read.piece(found.index + lead, found.index + found[0].length)
    }
  }
  return undefined
}

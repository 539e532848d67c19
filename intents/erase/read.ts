import { halfWidth } from '../../src/casework/half-width.ts'
import { receiptsWritten } from '../../src/casework/refer.ts'

/** What somebody wants to have deleted. */
export type Scope = 'one' | 'items' | 'all' | 'contact'

const VERB = /删[除掉去了光]|删(?=[。.！!吧\s]|$)|刪[除掉去]|清[除空]|抹[掉去除]|销毁|delete|erase|remove/i
const OWN = /我|本人|自己|\bmy\b|\bme\b/i
const ITEM = /意见|意見|建议|建議|提的|提过的|提交|交的|交上去|反映|发过?的|写过?的|留言|内容|submission|comment/i
const PERSON =
  /个人(?:信息|資料|资料|数据|隐私)|個人(?:信息|資料|資訊)|信息|資訊|资料|資料|数据|數據|隐私|记录|記錄|痕迹|[账帐賬][号户號戶]|聊天|data|information|account/i
const CONTACT = /手机|手機|电话|電話|号码|联系方式|聯繫方式|邮箱|phone|contact|email/i
const EVERYTHING = /都|全部|所有|一切|统统|全(?=删|清)|everything|\ball\b/i
const CLOSE_ACCOUNT =
  /(?:注销|註銷|销户)(?:我的|掉|了)?(?:[账帐賬][号户號戶]|用户)?(?:吧|了)?[。.！!]?$|close my account/i
const ACCOUNT_OF =
  /^(?:你好|您好|请|請|帮我|幫我|麻烦|我要|我想|我想要|我|申请|申請|要求|给我|把|将|的|在这里|你们这|里|[账帐賬][号户號戶]|用户|信息|，|,|\s)*$/
const TAKE_BACK_CONSENT =
  /(?:撤[回销]|收回|取消|不再)(?:我(?:的|之前的)?)?(?:个人信息的?)?(?:同意|授权)|(?:同意|授权).{0,4}(?:撤[回销]|收回|取消)/
const FORGET_ME = /(?:忘[掉记了]|不要记[得住])我|被遗忘|forget me/i
/** Speaks of a text of law, of the assistant's knowledge, or of somebody else's doing. */
const OTHER =
  /草案|条例|條例|法规|规定|办法|第.{1,5}[条條款]|条款|^(?:我)?建议(?!都)|建议(?:把|删除第)|知识库|词条|户口|公司|执照|驾照|银行|为什么|是不是|有没有|谁|會不會|会不会|别|不要删|不想删|怎么删|如何删|能不能看/
/** Longer texts tell a story. */
const LONGEST = 60

/** What is to be deleted; undefined when the text asks for something else. */
export function scopeIn(text: string): Scope | undefined {
  if (text.length > LONGEST || OTHER.test(text)) return undefined
  const closing = CLOSE_ACCOUNT.exec(text)
  if (closing !== null && ACCOUNT_OF.test(text.slice(0, closing.index))) return 'all'
  if (TAKE_BACK_CONSENT.test(text) || FORGET_ME.test(text)) return 'all'
  if (!VERB.test(text)) return undefined
  if (receiptsWritten(halfWidth(text)).length > 0) return CONTACT.test(text) ? 'contact' : 'one'
  if (!OWN.test(text)) return PERSON.test(text) && /个人|個人/.test(text) ? 'all' : undefined
  if (PERSON.test(text) && !(ITEM.test(text) && /记录|記錄|信息/.test(text) && !/个人|個人/.test(text))) return 'all'
  if (ITEM.test(text)) return EVERYTHING.test(text) ? 'items' : 'one'
  if (CONTACT.test(text)) return 'contact'
  return EVERYTHING.test(text) ? 'all' : undefined
}

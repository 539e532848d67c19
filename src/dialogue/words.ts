/** Words that steer a form: stop, back, once more, nothing to change, yes. Only what says nothing else counts. */

const TRADITIONAL = '確認對沒問題複錯說換號這個樣還無誤過寫辦終麼請幫給繼續填寫聽後'
const SIMPLIFIED = '确认对没问题复错说换号这个样还无误过写办终么请帮给继续填写听后'
const SIMPLE = new Map([...TRADITIONAL].map((c, n) => [c, [...SIMPLIFIED][n] ?? c]))

/** Text without spaces and punctuation, in small letters, half width and simplified script where control words need it. */
export function bare(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
  return [...plain].map((c) => SIMPLE.get(c) ?? c).join('')
}

/** Longer texts say something; they are never mere control words. */
const LONGEST_CONTROL = 20

const whole = (pattern: string): ((text: string) => boolean) => {
  const matcher = new RegExp(`^(?:${pattern})$`)
  return (text) => {
    const said = bare(text)
    return said.length <= LONGEST_CONTROL && matcher.test(said)
  }
}

const LEAD = '(?:那就|那|就|先|还是|这次|今天|请|帮我|麻烦|好吧|嗯|哦|唉|我|想|要|暂时|太麻烦了?)*'
const STOP = '(?:取消|退出|停止|结束|终止|中止|放弃|算了|cancel|quit|exit|stop|nevermind)'
const NOT_DOING = '不(?:想|要|打算)?(?:再|继续)?(?:填写|填|提交|提|写|弄|办|搞|说|交)(?:意见|建议|表|这个)?了'
const LATER = '(?:下次|改天|以后|回头|晚点)再?(?:说|填|来|弄|提|写)'
const STOP_TAIL = '(?:了|吧|掉|一下|填写|填表|提交|操作|这次|本次|这个|这份|办理|谢谢|啊|呀|哈)*'

/** `取消`, `我不填了`, `下次再说吧`; not `取消每半年公示的规定`. */
export const isStop = whole(`${LEAD}(?:${STOP}|${NOT_DOING}|${LATER}|不提交)${STOP_TAIL}`)

/** `太复杂，我不弄了` */
const ENDS_NOT_DOING = new RegExp(`(?:[\\s,，。;；]|我|了)${NOT_DOING}吧?[。.]?$`)
export const endsInStop = (text: string): boolean =>
  text.trim().length <= LONGEST_CONTROL && ENDS_NOT_DOING.test(text.trim())

const STEP = '(?:上|前面?)一?(?:步|题|个问题|个|项)'
export const isBack = whole(
  `${LEAD}(?:(?:返回|退回|回到|退到|倒回)(?:到)?(?:${STEP})?|${STEP}|后退|回退|goback|back|previous)(?:去|吧|一下|一步|重填|重选)*`,
)

const AGAIN = '(?:再说一[遍次]|再问一[遍次]|再发一[遍次]|重复(?:一[遍下次])?|重说一[遍次]?)'
const saysAgain = whole(
  `(?:请|麻烦|你|您)*(?:${AGAIN}(?:问题)?|没(?:看|听)(?:清楚?|懂|明白)|刚才问(?:的是)?(?:什么|啥)|问题是(?:什么|啥)|repeat|again|pardon)(?:吧|好吗|可以吗|一下)?`,
)
export const isRepeat = (text: string): boolean => /^[?？\s]+$/.test(text) || saysAgain(text)

/** `算了`, `那算了吧`: gives up what was just begun. */
const GIVEN_UP = '算(?:了|啦|咯|哒)+(?:吧|算了)*'
export const isGivingUp = whole(`${LEAD}${GIVEN_UP}(?:谢谢|啊|呀)*`)

const CHANGING = '(?:修改|更改|改动|改|换|动|重写|重填|重新写|重新填)'
const AS_BEFORE =
  '(?:(?:用|按|照|要|保留|保持|维持)?(?:原来|原先|之前|刚才|先前|老)(?:的|那个|那样|那条|写的|填的|说的)+|(?:保持|维持|保留)(?:原样|原状|不变))(?:吧|就好|就行|就可以|好了|不变|不动)*'
const UNCHANGED = `(?:不(?:用|需要|必|要|想)?再?${CHANGING}(?:了|吧|的|什么|啥)*|没有?(?:什么|啥)?(?:要|需要|可以?|好)?再?(?:修改|更改|改)(?:的|了)*|就(?:这样|这些|这么(?:写|定|着)|按这个)(?:吧|了|就行|就好)*|${AS_BEFORE}|不变|照旧)`
const AFTER_ALL = `(?:好的?|嗯|行|那|可以|对|哦|唉|哎|我|又|还是|就|先|想了想|${GIVEN_UP})*`
/** `不用改了`, `没有要改的`, `就这样吧`, `算了还是不改了`, `还是用原来的` */
export const isUnchanged = whole(`${AFTER_ALL}(?:${UNCHANGED})+(?:谢谢|啊|呀)*`)

const ITEM = '(?:这个|这一?项|这一?条|它)?'
const DROPPING = `(?:${ITEM}不(?:用|要|想)?(?:再)?(?:要|填写|填|写|说|留)了|没有了|跳过|跳过去|略过|空着|留空|skip|pass)`
/** `不要了`, `不填了`, `跳过`: said of an answer that is there already. */
export const isDrop = whole(`${LEAD}${DROPPING}${ITEM}(?:吧|了|啊|呀|谢谢)*`)
/** `删掉`: at a question that may be left empty; elsewhere it may be what somebody wants of a clause. */
export const isErase = whole(`${LEAD}(?:把)?${ITEM}(?:删掉|删除|删了|删|去掉|清空|清除)${ITEM}(?:吧|了)*`)
/** `跳过`, `下一题`: of a question that was not answered yet. */
export const isSkip = whole(`${LEAD}(?:跳过|略过|下一?(?:题|个|项|步)|skip|pass)${ITEM}(?:吧|了)*`)

const YES =
  '确认(?:提交|无误)?|核对无误|都对|全对|对(?:的|了|啊|呀)?|是(?:的|啊)?|没(?:有)?错|没(?:有)?问题|提交(?:吧|了)?|好(?:的|了|啊|吧)?|可以(?:了|的)?|行(?:了|吧|的)?|嗯+|无误|正确|同意|发送|交吧|ok(?:ay)?|yes|y|sure|correct|confirm|submit'
/** `确认`, `都对，提交吧`, `就这样提交`, `ok` */
export const isYes = whole(`(?:(?:${YES})+(?:${UNCHANGED})?|${UNCHANGED}(?:直接|那就|就)?(?:确认|提交)+(?:吧|了)?)`)

/** Belongs to the end of a form; said at a free question it is not an answer. */
export const isClosing = whole(`(?:确认|提交)+(?:吧|了)?|没有?要改的|(?:${GIVEN_UP})?(?:还是)?不(?:用)?改了`)

/** `确认提交`, `都对，提交吧`: nothing but the word that files a form. */
export const isFiling = whole(
  `${LEAD}(?:(?:都|全)对(?:的|了)?)?(?:确认(?:提交|无误)?|提交|核对无误|(?:都|全)对|submit|confirm)(?:确认|提交)*(?:吧|了|的|啊)*`,
)

/** `继续`, `接着填` */
export const isContinue = whole(`${LEAD}(?:接着|继续|continue|goon)(?:填写?|办|来|吧|刚才的)*|${YES}`)

export const isNo = whole('不(?:是|对|行|要|了)?|没有|no|n|nope')

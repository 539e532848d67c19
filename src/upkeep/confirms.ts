import { foldQuery } from '../search/fold.ts'

const THANKS = '(?:(?:太|非常|很|多|万分)?(?:感谢|谢谢|多谢|谢了|谢啦)(?:您|你|你们|了|啦|啊)?)'
const RIGHT =
  "(?:对|是的|没错|不错|正确|答对了?|说对了|答得(?:很|真)?(?:对|好|准)|回答得?(?:很)?(?:对|正确|准确)|就是(?:这个|这条|它|这一?条)|(?:就)?是(?:这个|这条)|(?:正是)?我(?:要|想)(?:问|找|知道|了解)的(?:就是)?(?:这个|这条)?|(?:很|真|太|挺|非常)?(?:有用|有帮助|管用|准确|清楚)|解决了|帮(?:到|了)(?:我|大忙)(?:了)?|(?:点)?赞|(?:that's |this is )?(?:right|correct|helpful|useful)|exactly|yes)"
const END = '(?:了|的|呢|啊|呀|哦|嗯|吧)*'
const MARKS = '[\\s,，。.!！~～、]*'
const THUMB = '[👍👌💯✅]'
const SAYS = new RegExp(
  `^(?:嗯|好|好的|哦|噢)?${MARKS}(?:${THANKS}${MARKS})?(?:(?:${RIGHT}${END}|${THUMB})${MARKS})+(?:${THANKS}${MARKS})?$`,
  'iu',
)
/** Longer texts say something of their own. */
const MOST = 24

/**
 * Whether a text, right after an answer, says that the answer was the right one: `对，就是这个`, `有用，谢谢`, 👍. Thanks
 * alone are manners.
 */
export function confirmsAnswer(text: string): boolean {
  if (text.length > MOST) return false
  return SAYS.test(
    foldQuery(text)
      .replace(/\p{Emoji_Modifier}|\u{FE0F}/gu, '')
      .trim(),
  )
}

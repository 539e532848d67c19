import type { Sentences } from '../ports/language.ts'
import { news } from './english-news.ts'
import { orders } from './english-orders.ts'

export const english: Sentences = {
  ...news,
  ...orders,
  '《{title}》（示例）': '《{title}》 (sample)',
  '《{title}》，到{till}': '《{title}》, until {till:own}',
  '《{title}》（示例），到{till}': '《{title}》 (sample), until {till:own}',
  '征求意见到{till}。': 'Open for opinions until {till:own}.',
  '征求意见已经结束。': 'No longer open for opinions.',
  '（这一条较长，第{n}段，共{m}段{on}）': '(A long article: part {n} of {m}{on:own})',
  '，看下一段回复“接着看”': '; reply “go on” for the next part',
  对它提意见: 'Comment on it',
  上一条: 'Previous article',
  下一条: 'Next article',
  和现行规定比: 'Compare with what holds now',
  回目录: 'Back to the contents',
  接着看: 'Go on reading',
  有进展告诉我: 'Tell me the news of it',
  比上一条: 'Compare the previous article',
  比下一条: 'Compare the next article',
  上一页: 'Previous page',
  下一页: 'Next page',
  '第{n}页，共{m}页': 'Page {n} of {m}',
  章前条文: 'Articles before the chapters',
  '现行条文（《{title}》）：': 'What holds now (《{title}》, Chinese original):',
  '草案条文：': 'The draft (Chinese original):',
  '起草单位说明：这一条是新增的，现行规定里没有。':
    'The drafters say: this article is new, there is nothing like it in what holds now.',
  '现行规定里没有找到文字相近的条文。': 'No article with similar words was found in what holds now.',
  '两条文字相同。': 'The two texts are the same.',
  '两条文字不同。': 'The two texts differ.',
  '对照由起草单位提供。': 'The comparison was given by the drafters.',
  '这是按文字相近找到的，不是起草单位的对照。':
    'It was found by similar words; it is not a comparison by the drafters.',
  '想知道这部草案后来怎样，回复“关注《{title}》”，有进展在这里告诉您。':
    'To hear what becomes of this draft, reply “follow 《{title}》”; you will be told here.',
  看正在征求意见的草案: 'See the drafts that are open for opinions',
  写给代表或提人民建议: 'Write to the deputies or make a suggestion',
  '原定到{before}，{day}延长到{till}。理由：{reason}':
    'First open until {before:own}; extended on {day:own} until {till:own}. Reason: {reason}',
  '{day}提前结束。理由：{reason}': 'Ended early on {day:own}. Reason: {reason}',
  '{day}终止审议。理由：{reason}': 'Its reading was ended for good on {day:own}. Reason: {reason}',
  '这次征求意见{n}天，一般不少于{least}天（{basis}）。缩短的理由：{reason}':
    'Opinions are taken for {n} days this time; as a rule it is no less than {least} ({basis}). Reason for the shorter time: {reason}',
  '缩短的理由：{reason}': 'Reason for the shorter time: {reason}',
  '您针对{made}提出。': 'You said this of {made:own}.',
  '您针对{made}提出；{later}。': 'You said this of {made:own}; {later:own}.',
  '{reading}整部草案': '{reading:own} as a whole',
  '{reading}中原条款已删除，您的意见仍然保留': 'in {reading:own} the article was deleted, and your opinion is kept',
  '新的一稿正在核对条文，核对后会写明现在是第几条':
    'the articles of the new reading are being compared; then it will say which article it is now',
}

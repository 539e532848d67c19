import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '在这里可以看没答上的问题（发“没答上的问题”）、写词条、核准词条、确认答案、改平常话（发：平常话 词 = 条文里的词）。':
    'Here you can see the questions that found no answer (send “没答上的问题”), write and approve entries, confirm answers, and change everyday words (send “平常话 word = word of the article”).',
  '站点、电话、时间和已有的词条，请改资料文件夹里对应的文件，重新启动后生效；法规文本用 kb import 导入。':
    'Stations, telephones, hours and existing entries are changed in the files of the content folder and take effect after a restart; texts of regulations are brought in with kb import.',
  '没有等核准的词条 {id}。请发“待核准词条”看清单。': 'No entry {id} waits for approval. “待核准词条” shows the list.',
  '没有等核准的词条。': 'No entry waits for approval.',
  '等核准的词条{count}个：': '{count} entries wait for approval:',
  '看全文并核准请发：核准 加编号。': 'To read and approve one send “核准” and its number.',
  '{id} 是您起草的，请另一位审核员核准。': 'You wrote {id}; another reviewer has to approve it.',
  '起草：{name}': 'Written by {name}',
  '有标准问题不合格，不能核准，没有发布。请起草人撤回后改写。':
    'A standard question fails, so it cannot be approved and is not published. Its writer should take it back and change it.',
  '核准后马上公开，并告诉问过的{count}人（联系得上的）一次。':
    'Once approved it is public at once, and the {count} who asked and can be reached are told once.',
  '已核准 {id}，现在已经可以查到。告诉问过的{count}人。':
    'Approved {id}; it can be found now. {count} who asked are being told.',
  '您没有等核准的词条 {id}。草稿由起草人自己撤回。':
    'You have no entry {id} that waits for approval. A draft is taken back by its writer.',
  '已撤回 {id}。': 'Taken back: {id}.',
  '请先在这里问一次，看到条文以后再发“确认答案”。':
    'Please ask here first, and send “确认答案” when you see the article.',
  '“{question}”的答案是哪一条？': 'Which article answers “{question}”?',
  '刚才只答了{count}条。': 'Only {count} were given.',
  '没有找到“{name}”。请写法规的名称和条号，例如：《养犬管理条例》第十八条。':
    'I found no “{name}”. Please write the regulation and the number of the article, such as “《养犬管理条例》第十八条”.',
  '这句话离开上文看不出在问什么，记不成问题。请把问题说完整，再问一次。':
    'Alone these words do not tell what is asked. Please ask again in a whole sentence.',
  '有标准问题会变得不合格，没有记下。': 'A standard question would fail, so it was not noted.',
  '以后问得相近的，会先找这一条。': 'Similar questions will find this article first.',
  '记错了请发：撤回确认 {ids}': 'If that is wrong send “撤回确认 {ids}”',
  '还没有工作人员确认过的答案。': 'No answer was confirmed by staff yet.',
  '工作人员确认过的答案{count}个：': '{count} answers were confirmed by staff:',
  '工作人员确认过的答案{count}个，先列最近{shown}个：': '{count} answers were confirmed by staff; the newest {shown}:',
  '记错了请发：撤回确认 加编号。': 'If one is wrong send “撤回确认” and its number.',
  '没有这个编号的确认：{ids}。': 'No confirmation has this number: {ids}.',
  '已撤回确认 {ids}。': 'Taken back: {ids}.',
  '太长了，请缩到{max}个字以内。': 'That is too long; please use at most {max} characters.',
  '近{days}天没有{people}个人以上问过而没答上的问题。':
    'In the last {days} days no question without an answer was asked by {people} people or more.',
  '不到{people}个人问的不列出。': 'What fewer than {people} asked is not listed.',
  '近{days}天没答上的问题{count}个（{people}个人以上问过的才列出）：':
    'Questions without an answer in the last {days} days: {count} (only those of {people} people or more):',
  '近{days}天没答上的问题{count}个，先列{shown}个（{people}个人以上问过的才列出）：':
    'Questions without an answer in the last {days} days: {count}, the first {shown} of them (only those of {people} people or more):',
  '还有{count}种问法。': 'It was asked in {count} more ways.',
  写成词条: 'Write an entry',
  回到清单: 'Back to the list',
  '清单里没有 {code}，可能已经答上了。请发“没答上的问题”看最新的清单。':
    'The list has no {code}; it may be answered by now. “没答上的问题” shows the newest list.',
  '为“{question}”写一个词条，{count}人问过。': 'An entry for “{question}”, which {count} people asked.',
  '是哪一个问题？请发清单里的四位代码。': 'Which question? Please send its four characters of the list.',
  '标题怎么写？': 'What is its title?',
  '回答怎么写？请用群众看得懂的话，只写有依据的。': 'What is the answer? In plain words, and only what has a basis.',
  '依据是什么？例如法规的名称和条号、哪个单位哪天的说明。':
    'What is the basis? Such as a regulation and its article, or who said so and when.',
  '请核对这个词条：': 'Please check the entry:',
  '还没有保存，也不会马上公开。': 'It is not saved yet, and will not be public at once.',
  '已存为草稿 {id}，还没有公开。': 'Saved as draft {id}; it is not public yet.',
  '请另一位审核员看过后发：核准 {id}': 'Another reviewer should read it and send “核准 {id}”',
  '不要了请发：撤回词条 {id}': 'To drop it send “撤回词条 {id}”',
  '没有平常话“{word}”。': '“{word}” is not among the everyday words.',
  '没有平常话“{word}”。要加请发：平常话 {word} = 条文里的词、条文里的词':
    '“{word}” is not among the everyday words. To add it send “平常话 {word} = …、…”',
  '“{word}”会连同这些词一起查：{words}。': '“{word}” is looked for together with: {words}.',
  '条文里的词最多{max}个，每个不超过{chars}个字。': 'At most {max} words of articles, of {chars} characters each.',
  '“{word}”现在就是这样查的，不用改。': '“{word}” is looked for so already.',
  '“{word}”没有在聊天里改过。资料文件里的平常话请改文件。':
    '“{word}” was not changed in chat. Words of the content files are changed there.',
  '有标准问题不合格，不能这样改，什么都没有改。':
    'A standard question fails, so it cannot be changed like that. Nothing was changed.',
  '确认后马上生效，资料文件不变。': 'It holds at once when you confirm; the content files stay as they are.',
  '要撤回请发：撤回平常话 {word}': 'To take that back send “撤回平常话 {word}”',
}

/** What a citizen may be refused, in English. */
export const refusals: Readonly<Record<string, string>> = {
  '{receipt} 已经是“{state}”，不用再办。': '{receipt} is already “{state:own}”; nothing more is needed.',
  '{receipt} 现在是“{state}”，不能直接变为“{to}”。':
    '{receipt} is “{state:own}” now and cannot become “{to:own}” directly.',
  '这件已经是“{state}”，不用再办。': 'This is already “{state:own}”; nothing more is needed.',
  '这件现在是“{state}”，不能直接变为“{to}”。': 'This is “{state:own}” now and cannot become “{to:own}” directly.',
  '还不能变为“{to}”：{need}。': 'It cannot become “{to:own}” yet: {need:own}.',
  '没有认出编号。编号的样子是 YJ-260914-7K3M-T，可以只发中间四位。':
    'That does not look like a receipt number. Receipt numbers look like YJ-260914-7K3M-T; the four characters in the middle are enough.',
  '这个编号好像有一位不对，请对照提交时的回执再核对一遍。':
    'One character of this receipt number seems to be wrong. Please compare it with the receipt you were given.',
  '不止一件的编号里是“{typed}”，请发完整编号。':
    'More than one receipt number has “{typed}” in it; please send the whole number.',
  '没有查到您的这个编号。如果是在别处提交的，请把编号和16位查询码一起发来。':
    'No such receipt number of yours was found. If you handed it in elsewhere, please send the number together with the 16-digit secret code.',
  '试错的次数多了，请15分钟后再试，或请站点同志帮您查。':
    'There were too many wrong tries. Please try again in 15 minutes, or ask the station staff to look it up for you.',
  '没有找到这项服务。回复“帮助”看我能做什么。': 'There is no such service. Reply “help” to see what I can do.',
  '没有查到这个编号，或不在您负责的站点。': 'No such receipt number was found.',
  '{receipt} 刚刚被{who}改过（现在是“{state}”），请重新打开再办。':
    '{receipt} was changed just now by {who:own} (it is “{state:own}” now); please open it again.',
  '{receipt} 已按提交人的要求于{day}删除，只留编号和日期，不能再办。':
    '{receipt} was deleted on {day:own} at the request of the person who handed it in; only the number and dates remain.',
  '没有查到您的这个预约编号。发“我的预约”看您约了哪些。':
    'No such booking number of yours was found. Send “my bookings” to see what you have booked.',
  '这个预约编号好像有一位不对，请对照预约时的消息再核对一遍。':
    'One character of this booking number seems to be wrong. Please compare it with the message you got when you booked.',
  '{number} 的场次已经开始，不用再取消。': 'The session of {number} has already begun; there is no need to cancel.',
  '{number} 现在是“{from}”，不能改为“{to}”。': '{number} is “{from:own}” now and cannot become “{to:own}”.',
  '《{title}》的征求意见已于{day}结束，不再接收新的意见。':
    'The consultation on 《{title}》 ended on {day:own}; no new opinions are taken.',
  '{receipt} 针对的征求意见已于{day}结束，这时收到的修改不能再记，原来的话照样保留。还有话可以回复：补充 {again} 要说的话。':
    'The consultation that {receipt} is about ended on {day:own}; a change that comes now can no longer be recorded, and your first words are kept. To add something, reply: add {again} and your words.',
  '{receipt} 现在是“{state}”，不能再改。有新的想法可以另外提一条。':
    '{receipt} is “{state:own}” now and can no longer be changed. If you have a new thought, you can give another opinion.',
  '{receipt} 不是对草案的意见，提交后原话不改。要加话请回复：补充 {again} 要说的话。':
    '{receipt} is not an opinion on a draft; its words stay as they were handed in. To add something, reply: add {again} and your words.',
  '《{title}》的征求意见从{day}开始，现在还不能提交。':
    'The consultation on 《{title}》 begins on {day:own}; opinions cannot be handed in yet.',
  '《{title}》{says}，不再接收对草案的意见。': '《{title}》 {says:own}; opinions on the draft are no longer taken.',
  '《{title}》共{last}条，没有{clause}。请再说一个条号。':
    '《{title}》 has {last} articles, there is no {clause:own}. Please give another number.',
  '{receipt} 的提交人说了不公开，不能公开。':
    'The person who handed in {receipt} does not want it published, so it is not.',
  '您发的内容有{length}字，一次最多{max}字，请分几次发。已发的内容没有丢，也没有提交。':
    'Your message has {length} characters; at most {max} fit in one. Please send it in parts. Nothing you sent is lost, and nothing was handed in.',
  '消息来得太快，有几条没来得及处理。请稍等片刻再发一次。':
    'Messages came too fast and some could not be handled. Please wait a moment and send them again.',
  '登录码不对或已过期。请向管理员再要一个。':
    'The sign-in code is wrong or has expired. Please ask an administrator for another one.',
  '系统存储已满，刚才的内容没有提交成功。请稍后再发一次。':
    'The store is full and what you sent was not handed in. Please send it again later.',
  '系统暂时没能保存，刚才的内容没有提交成功。请稍后再发一次。':
    'It could not be saved just now and was not handed in. Please send it again a little later.',
  '系统出了一点问题，刚才的内容没有处理成功，请再发一次。':
    'Something went wrong and your message could not be handled. Please send it again.',
  '系统出了一点问题，刚才的内容没有处理成功，请再发一次。（代码 {code}）':
    'Something went wrong and your message could not be handled. Please send it again. (code {code})',

  '这种文件收不了。': 'This kind of file cannot be taken.',
  '能收的有：{taken}。': 'What can be taken: {taken:own}.',
  '这个文件是空的，没有收。请另选一个。': 'This file is empty and was not taken. Please choose another one.',
  '这个文件超过{mb}兆，收不下。照片可以截一张图再发，文档可以分开发。':
    'This file is larger than {mb} MB and cannot be taken. A screenshot of a photo will do; a document can be sent in parts.',
  '每人每天最多收{mb}兆照片和文件，加上这个就超过了，没有收。文字照常可以提交，照片明天可以再补。':
    'At most {mb} MB of pictures and files are taken from one person a day; with this one it would be more, so it was not taken. Words can be handed in as always, and pictures added tomorrow.',
  '一件事项最多附{max}个照片和文件，多出来的没有收。':
    'At most {max} pictures and files go with one matter; those beyond that were not taken.',
  '一次最多收{max}个照片和文件，多出来的没有收。':
    'At most {max} pictures and files are taken at once; those beyond that were not taken.',
  '现在存放照片和文件的地方满了，这个没有收。文字照常可以提交，照片以后可以再补。':
    'There is no room for pictures and files just now, so this one was not taken. Words can be handed in as always, and pictures added later.',
  '附件放得太久，已经删了，没有一起交。请重新添加。':
    'The attachment was kept too long, is deleted and was not handed in. Please add it again.',
}

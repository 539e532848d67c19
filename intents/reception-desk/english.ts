import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '接待安排和报名名单请单独发消息给我，群里不显示。':
    'Sessions and lists of names are shown in a private chat only, not in a group.',
  '站点很多，请说明看哪一个。例：接待安排 柳岸街道':
    'There are many stations; please say which. E.g. “接待安排 柳岸街道”',
  '近期没有登记在资料里的接待和活动。': 'No session or event is on file for the coming time.',
  '接待安排：': 'Sessions:',
  '报名名单 1 · 接待改期 1 到… 理由：… · 接待取消 1 理由：… · 公布接待 1':
    '“报名名单 1” (who comes) · “接待改期 1 到… 理由：…” (move) · “接待取消 1 理由：…” (call off) · “公布接待 1” (announce)',
  '请写明理由，约好的人会看到。': 'Please give a reason, which those who booked will read.',
  '还没有代表名单。可以先发“接待代表 1 姓名”，再公布。':
    'No deputies are named yet. Send “接待代表 1 姓名” first, then announce it.',
  '没有认出改到什么时候。例：接待改期 1 到9月24日 14:00-16:00 理由：…':
    'I could not read until when. E.g. “接待改期 1 到9月24日 14:00-16:00 理由：…”',
  '例：接待改期 1 到9月24日 理由：会场检修': 'E.g. “接待改期 1 到9月24日 理由：会场检修”',
  '{day}已经过去，请改到今天以后的时间。': '{day:own} is over; please choose a time to come.',
  '这一场已经开始或结束，不能再改期。': 'It has begun or is over and can no longer be moved.',
  '改得太远了，请改到三个月以内。': 'That is too far off; please choose a day within three months.',
  '新的时间离现在不足72小时，请尽快重新公布。': 'That is less than 72 hours from now; please announce it soon.',
  '例：接待取消 1 理由：代表参加会议': 'E.g. “接待取消 1 理由：代表参加会议”',
  '这一场已经开始或结束，不能再取消。': 'It has begun or is over and can no longer be called off.',
  '请写明改到哪里。例：接待地点 1 改到文化中心二楼': 'Please say where. E.g. “接待地点 1 改到文化中心二楼”',
  '请写明哪些代表接待。例：接待代表 1 张三、李四': 'Please say which deputies. E.g. “接待代表 1 张三、李四”',
  '代表名单里没有“{name}”，没有改。请核对姓名。':
    'The list of deputies has no “{name}”; nothing was changed. Please check the name.',
  '请写明多少个名额。例：接待名额 1 20': 'Please say how many places. E.g. “接待名额 1 20”',
  '这项活动分几方报名，名额请在 events.yaml 里改。':
    'This event has places by side; please change them in events.yaml.',
  '已经约上的{count}人都保留，不再往上补。': 'All {count} who booked keep their place; nobody is added.',
  '有空出来的名额，已按先后补上候补的人。': 'Those who waited got the free places in their order.',
  '和现在的安排一样，没有改。': 'That is how it is arranged now; nothing was changed.',
  '将告知约了或关注的{count}人：': 'Those who booked or follow ({count}) will be told:',
  '已办。正在告知约了或关注的{count}人。': 'Done. Those who booked or follow ({count}) are being told.',
  '这一场已经取消或已经开始，不用再公布。': 'It was called off or has begun; it need not be announced.',
  '离开始只有{hours}小时，晚于规定的提前时间，已如实记下。':
    'It begins in {hours} hours, later than the rule asks; that is on record as it is.',
  '提前{hours}小时，已留存公布的时间、人和原文。': '{hours} hours ahead; time, person and text are kept.',
  '例：代表到场 1 岳青山、李红，或 代表未到 1 李红。': 'E.g. “代表到场 1 岳青山、李红”, or “代表未到 1 李红”.',
  '请写明是哪些代表。': 'Please say which deputies.',
  '登记错了，按实际再登记一次就改过来。': 'If that is wrong, enter it once more as it was.',
  '代表名单里没有“{name}”，没有登记。请核对姓名。':
    'The list of deputies has no “{name}”; nothing was entered. Please check the name.',
  '报名通过 1 · 报名候补 1 · 报名不通过 1 理由：… · 到场 1 2 · 未到 3':
    '“报名通过 1” (admit) · “报名候补 1” (let wait) · “报名不通过 1 理由：…” (refuse) · “到场 1 2” (came) · “未到 3” (did not come)',
  '到场 1 2 · 未到 3': '“到场 1 2” (came) · “未到 3” (did not come)',
  '还有{count}人没有列出。': 'Another {count} are not listed.',
  '他们反映的事请发“代录 第1场 …”，会记上这一场。': 'What they brought: “代录 第1场 …” enters it of this session.',
  '只记这一次没有到，不影响以后预约。': 'Only this time is recorded; they can book again as before.',
  '名额已满的转为候补。': 'Where no place is left they wait.',
  '正在告知报名的人。': 'Those who applied are being told.',
  '例：现场来访 第1场 12人 8件；一个一个记，发“现场来访 第1场 又来1人 1件”':
    'E.g. “现场来访 第1场 12人 8件”; one by one: “现场来访 第1场 又来1人 1件”',
  '数字太大，没有记。请核对人次和件数。': 'The numbers are too large; nothing was entered. Please check them.',
  '人次和件数分开统计；反映的事请发“代录 第1场 …”逐件录入，才有编号和答复。':
    'People and matters are counted apart; enter each matter by “代录 第1场 …” so that it gets a number and an answer.',
  还没有公布: 'not announced yet',
  '还没有公布，还没有代表名单': 'not announced yet, no deputies named',
  '还没有公布，已不足72小时': 'not announced yet, less than 72 hours left',
  '还没有公布，已不足72小时，还没有代表名单': 'not announced yet, less than 72 hours left, no deputies named',
  公布后有改动: 'changed after it was announced',
  '公布晚了，提前{hours}小时': 'announced late, {hours} hours ahead',
  '已提前{hours}小时公布': 'announced {hours} hours ahead',
  '已取消：{reason}': 'called off: {reason}',
  '现场来访{people}人次{matters}件': 'came without booking: {people}, matters: {matters}',
  '代表到场：{names}': 'Deputies who came: {names}',
  '代表未到：{names}': 'Deputies who did not come: {names}',
  '代表还没有登记：{names}': 'Deputies not entered yet: {names}',
  '{what}还没有人报名。': '{what:own}: nobody has booked yet.',
}

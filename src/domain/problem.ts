type Detail = Readonly<Record<string, string | number>>

interface Kind {
  /** Whether the same thing may work when tried again later. */
  readonly retry: boolean
  /** What the person reads. */
  readonly say: (detail: Detail) => string
}

const kind = (retry: boolean, say: (detail: Detail) => string): Kind => ({ retry, say })

/** The item by its number, where it is known. */
const item = ({ receipt }: Detail): string => (receipt === undefined ? '这件' : `${receipt} `)

/** Every way in which something can be refused or fail: a code for us, a sentence for the person. */
export const problems = {
  MOVE_ILLEGAL: kind(false, (d) =>
    d.from === d.to ? `${item(d)}已经是“${d.to}”，不用再办。` : `${item(d)}现在是“${d.from}”，不能直接变为“${d.to}”。`,
  ),
  MOVE_ROLE: kind(false, (d) => `变为“${d.to}”需要${d.role}来办，您没有这个角色。`),
  MOVE_GUARD: kind(false, (d) => `还不能变为“${d.to}”：${d.need}。`),
  WAITS_FOR_ANSWER: kind(
    false,
    (d) => `${d.receipt} 正在等提交人补充。不再等了，请先发“不等补充 ${d.receipt} 理由：…”。`,
  ),
  NOT_WAITING: kind(false, (d) => `${d.receipt} 没有在等提交人补充（现在是“${d.state}”）。`),
  TEMPLATE_UNKNOWN: kind(false, (d) => `没有模板“${d.name}”。发“模板”看有哪些。`),
  TEMPLATE_LACKS: kind(false, (d) => `模板“${d.name}”里要填${d.what}，${d.station}没有登记，请改用自己的话回复。`),
  NOTHING_TO_RELEASE: kind(false, (d) => `${item(d)}没有等待放行的结果（现在是“${d.state}”）。`),
  NOTHING_TO_UNDO: kind(false, (d) => `${item(d)}没有可以撤销的结果：结果已经告知提交人，或还没有作出。`),
  DRAFT_EXPIRED: kind(
    false,
    (d) =>
      `${d.receipt} 的结果“${d.outcome}”满${d.days}天没有放行，已作废。请重新作出：${d.outcome} ${d.receipt} 理由：…（写明理由）。`,
  ),
  DRAFT_AUTHOR_GONE: kind(
    false,
    (d) =>
      `作出 ${d.receipt} 结果的同志已不再承担这项工作，这个结果不能放行。请重新作出：${d.outcome} ${d.receipt} 理由：…（写明理由）。`,
  ),
  EMERGENCY_REASON: kind(
    false,
    () => '一个人紧急放行要写明理由，第二天会告诉审核和督办的同志。例：紧急放行 7K3M 理由：提交人今天就要用。',
  ),
  NOTHING_TO_PHONE: kind(false, (d) => `${d.receipt} 不在电话告知的名单里：已经告知，或消息还能发到。`),
  OUTCOME_UNKNOWN: kind(false, (d) => `这类事项的结果只能是：${d.outcomes}。`),
  REASON_MISSING: kind(false, () => '请写明理由，提交人会看到。例：采纳 1 理由：已写入第八条。'),
  RECEIPT_SHAPE: kind(false, () => '没有认出编号。编号的样子是 YJ-260914-7K3M-T，可以只发中间四位。'),
  RECEIPT_CHECK: kind(false, () => '这个编号好像有一位不对，请对照提交时的回执再核对一遍。'),
  LIST_STALE: kind(false, (d) => `您最近看的列表里没有第${d.place}件。请先发“待办”看最新的列表，再说第几件。`),
  RECEIPT_AMBIGUOUS: kind(false, (d) => `不止一件的编号里是“${d.typed}”，请发完整编号。`),
  RECEIPT_UNKNOWN: kind(false, () => '没有查到您的这个编号。如果是在别处提交的，请把编号和16位查询码一起发来。'),
  SECRET_TRIES: kind(true, () => '试错的次数多了，请15分钟后再试，或请站点同志帮您查。'),
  NOT_STAFF: kind(false, () => '没有找到这项服务。回复“帮助”看我能做什么。'),
  NOT_ALLOWED: kind(false, (d) => `您是${d.role}，${d.what}需要${d.need}。`),
  OUT_OF_SCOPE: kind(false, () => '没有查到这个编号，或不在您负责的站点。'),
  LETTER_UNKNOWN: kind(false, () => '没有查到写给您的这封信，请核对编号，或发“我的来信”看列表。'),
  LETTER_HANDED: kind(false, (d) => `${d.receipt} 已请站点办理，由站点答复提交人。有要说的，请告诉站点。`),
  LETTER_OVER: kind(false, (d) => `${d.receipt} 没有在等答复，不用再请站点办。`),
  GROUP_SCOPE: kind(false, (d) =>
    d.station === undefined
      ? '管理聊天群需要站点联络员或管理员来办。'
      : `管理${d.station}的群，需要这个站点的联络员或管理员来办。`,
  ),
  CONFLICT: kind(true, (d) => `${item(d)}刚刚被${d.who}改过（现在是“${d.state}”），请重新打开再办。`),
  ERASED: kind(false, (d) => `${d.receipt} 已按提交人的要求于${d.day}删除，只留编号和日期，不能再办。`),
  RETURN_WHO: kind(false, () => '退单要写明理由和应由谁承办。例：退单 7K3M 理由：不在职责范围，应由水务站承办。'),
  RETURN_LATE: kind(
    false,
    (d) => `交办已满${d.days}天，不能再退单。确需退回的，请交办的同志写明理由发“同意退单 编号 理由：…”。`,
  ),
  RETURN_NOT_HOLDER: kind(false, (d) => `${item(d)}由${d.who}承办，只有承办人能退单。`),
  NEEDS_ADJUDICATION: kind(
    false,
    (d) => `${item(d)}已被退单${d.times}次，要由督办人裁定承办单位，不能再直接交办。退单理由：\n${d.list}`,
  ),
  NOTHING_TO_ADJUDICATE: kind(false, (d) => `${item(d)}还没有退到要裁定的次数（${d.times}次），可以直接交办。`),
  MERGE_NEVER: kind(false, (d) => `${d.kind}要逐件办理，不能并案。`),
  MERGE_MAIN: kind(
    false,
    (d) => `${d.receipt} 现在是“${d.state}”，不能作主件，一件都没有并。主件要在办，还没有结果，也没有并入别的事项。`,
  ),
  MERGE_MIXED: kind(false, (d) => `${d.receipt} 和主件不是同一类事项，或不是同一部草案，不能并案。一件都没有并。`),
  MERGE_TWICE: kind(false, (d) => `${d.receipt} 已经并入别的事项，要先拆出来。一件都没有并。`),
  MERGE_STATE: kind(false, (d) => `${d.receipt} 现在是“${d.state}”，不能并案。一件都没有并。`),
  SPLIT_ALONE: kind(false, (d) => `${d.receipt} 没有并入别的事项，不用拆。`),
  SPLIT_TOLD: kind(
    false,
    (d) => `${d.receipt} 的主件 ${d.main} 已经有结果，现在不能拆。还没有告知的，可以先撤销主件的结果。`,
  ),
  MERGED_ITEM: kind(
    false,
    (d) =>
      `${d.receipt} 已并案，请对主件作出结果，这件会一起收到答复。打开这件可以看到主件；要单独办，请发：拆出 ${d.receipt}`,
  ),
  EXTENSION_NONE: kind(false, (d) => `${d.name}没有规定可以延长。`),
  EXTENSION_USED: kind(false, (d) => `最多延长${d.times}次，已经用完，不能再延长。`),
  EXTENSION_ROLE: kind(false, (d) => `延长期限要由${d.role}批准。`),
  EXTENSION_LATE: kind(false, (d) => `期限${d.day}已过，不能再延长。`),
  LEDGER_OTHERS: kind(false, (d) => `《${d.title}》的采纳台账由它的联系点或市级办公室的${d.who}来办，您没有这个角色。`),
  LEDGER_CLOSED: kind(
    false,
    (d) =>
      `《${d.title}》的采纳台账已经结束，数字已固定。要更正，请先两个人重新打开：重新打开台账 《${d.title}》 理由：…（写明理由）。`,
  ),
  CORRECT_UNTOLD: kind(
    false,
    (d) =>
      `${d.receipt} 还没有告知提交人的结果（现在是“${d.state}”），不用更正。已经作出的可以先发“撤销 ${d.receipt}”。`,
  ),
  PUBLISH_PRIVATE: kind(false, (d) => `${d.receipt} 的提交人说了不公开，不能公开。`),
  PUBLISH_UNTOLD: kind(false, (d) => `${d.receipt} 现在是“${d.state}”，结果要先告知提交人才能公开。`),
  PUBLISH_ALREADY: kind(false, (d) => `${d.receipt} 已经公开了。取消请发“取消公开 ${d.receipt}”。`),
  PUBLISH_NOT: kind(false, (d) => `${d.receipt} 没有公开，不用取消。`),
  PROMISE_WHAT: kind(false, () => '请写明承诺做什么、到哪天，提交人会看到。例：承诺 3 明年6月底前完工。'),
  PROMISE_DAY: kind(false, () => '没有认出承诺到哪一天。例：明年6月底前、10月20日前、三个月内、2027-06-30。'),
  PROMISE_PAST: kind(false, (d) => `${d.day}已经过去，承诺的日子要在今天或以后。`),
  PROMISE_EARLY: kind(false, (d) => `${d.receipt} 还没有结果（现在是“${d.state}”），承诺请和结果一起写。`),
  PROMISE_NONE: kind(false, (d) => `${d.receipt} 没有在跟踪的承诺。登记承诺请发：承诺 ${d.receipt} 做什么、到哪天。`),
  PROMISE_OPEN: kind(
    false,
    (d) =>
      `${d.receipt} 已有承诺：${d.promise}。完成了请发“落实 ${d.receipt} 完成情况：…”；要改日子，请督办人发“承诺改期 ${d.receipt} 到… 理由：…”。`,
  ),
  PROMISE_MOVED: kind(
    false,
    (d) => `${d.receipt} 的承诺已经改过一次日子，不能再改。请登记落实情况，或由督办人发“重办 ${d.receipt} 理由：…”。`,
  ),
  BOOKING_MOVE: kind(false, (d) => `${d.number} 现在是“${d.from}”，不能改为“${d.to}”。`),
  BOOKING_EARLY: kind(false, (d) => `${d.number} 的场次还没有开始，开始以后再登记到场。`),
  BOOKING_OVER: kind(false, (d) => `${d.number} 的场次已经开始，不用再取消。`),
  BOOKING_REASON: kind(
    false,
    () => '不通过要写明理由，报名的人会看到。例：不通过 2 理由：名额留给还没有参加过的居民。',
  ),
  BOOKING_UNKNOWN: kind(false, () => '没有查到您的这个预约编号。发“我的预约”看您约了哪些。'),
  BOOKING_NUMBER: kind(false, () => '这个预约编号好像有一位不对，请对照预约时的消息再核对一遍。'),
  OCCASION_UNKNOWN: kind(false, () => '没有找到这一场。请先发“接待安排”，再说第几场，例如：报名名单 1。'),
  NOTHING_TO_LEAVE: kind(
    false,
    (d) => `${item(d)}没有在等是否重办的决定（现在是“${d.state}”）。只有再次评价不满意的才要决定。`,
  ),
  REDO_PAST: kind(false, (d) => `${d.day}已经过去，重新办理的期限要在今天或以后。`),
  REDO_DAY: kind(false, () => '没有认出重新办理的期限。例：重办 3 理由：… 期限：10月20日。'),
  CONSULTATION_CLOSED: kind(false, (d) => `《${d.title}》的征求意见已于${d.day}结束，不再接收新的意见。`),
  EDIT_CLOSED: kind(
    false,
    (d) =>
      `${d.receipt} 针对的征求意见已于${d.day}结束，这时收到的修改不能再记，原来的话照样保留。还有话可以回复：补充 ${d.receipt} 要说的话。`,
  ),
  EDIT_ENDED: kind(false, (d) => `${d.receipt} 现在是“${d.state}”，不能再改。有新的想法可以另外提一条。`),
  EDIT_KIND: kind(
    false,
    (d) => `${d.receipt} 不是对草案的意见，提交后原话不改。要加话请回复：补充 ${d.receipt} 要说的话。`,
  ),
  CONSULTATION_NOT_YET: kind(false, (d) => `《${d.title}》的征求意见从${d.day}开始，现在还不能提交。`),
  CONSULTATION_STOPPED: kind(false, (d) => `《${d.title}》${d.says}，不再接收对草案的意见。`),
  JURISDICTION_UNKNOWN: kind(
    false,
    (d) => `${d.said}，不能推算征求意见至少要多少天。已知的有：${d.known}；别的地区请先在资料里写明天数和依据。`,
  ),
  WINDOW_SHORT: kind(
    false,
    (d) =>
      `征求意见只有${d.days}天，一般不少于${d.least}天（${d.basis}）。请延长，或写明缩短的理由，理由会向公众公开。`,
  ),
  MAP_MISSING: kind(false, (d) => `《${d.title}》${d.reading}的条文对照还没有确认，不能发布。请先发：对照 ${d.title}`),
  CLAUSES_UNMAPPED: kind(false, (d) => `还有条文没有对照，不能确认：${d.list}。`),
  WINDOW_PAST: kind(false, (d) => `《${d.title}》的截止日已经过了，不能发布。请改“截止”后重新交来。`),
  PUBLIC_REASON: kind(
    false,
    () => '请写明理由，大家会看到。例：延长征求意见 物业条例 到10月15日 理由：不少居民来不及看。',
  ),
  PUBLIC_REASON_LONG: kind(false, (d) => `理由请写在${d.max}字以内，大家会看到。`),
  EXTEND_DAY: kind(
    false,
    (d) =>
      `《${d.title}》征求意见本来就到${d.day}，延长要写更晚的日期。提前结束请发：提前结束 ${d.title} 理由：……（写明理由）。`,
  ),
  STAGE_SAME: kind(false, (d) => `《${d.title}》${d.says}，不用再记。`),
  STAGE_ORDER: kind(false, (d) => `《${d.title}》现在是“${d.from}”，不能直接变为“${d.to}”。下一步可以是：${d.next}。`),
  PUBLISH_OWN: kind(false, () => '这是您提交的，不能自己放行，请另一位审核员或管理员放行。'),
  PUBLISH_AUTHOR_GONE: kind(
    false,
    () => '提交的同志已不再承担这项工作，不能放行。请重新提交一次，再由另一位同志放行。',
  ),
  SECOND_NOBODY: kind(
    false,
    (d) => `${d.what}要两个人，现在没有另一位审核员或管理员。请先请管理服务器的同志添加一位。`,
  ),
  SECOND_SELF: kind(false, (d) => `这是您自己提出的，${d.what}要另一位审核员或管理员同意。`),
  SECOND_NONE: kind(
    false,
    (d) => `没有等着同意的${d.what}，或已超过10分钟。请提出的同志重新发一次命令。什么都没有做。`,
  ),
  SECOND_GONE: kind(false, (d) => `提出${d.what}的同志已不再承担这项工作，什么都没有做。`),
  CLAUSE_UNKNOWN: kind(false, (d) => `《${d.title}》共${d.last}条，没有${d.clause}。请再说一个条号。`),
  CONSENT_MISSING: kind(false, () => '留了姓名或联系方式，要写明对方是口头同意还是书面同意；没有同意的请不要留。'),
  RECEIVED_LATER: kind(false, (d) => `收到日期${d.day}还没有到，请核对。`),
  TOLD_OTHERWISE: kind(false, (d) => `${d.receipt} 的提交人在网上，结果由系统告知，不用登记线下告知。`),
  NOTHING_TO_TELL: kind(false, (d) => `${d.receipt} 还没有可以告知的结果（现在是“${d.state}”）。`),
  TEXT_TOO_LONG: kind(
    false,
    (d) => `您发的内容有${d.length}字，一次最多${d.max}字，请分几次发。已发的内容没有丢，也没有提交。`,
  ),
  TOO_FAST: kind(true, () => '消息来得太快，有几条没来得及处理。请稍等片刻再发一次。'),
  CODE_WRONG: kind(false, () => '登录码不对或已过期。请向管理员再要一个。'),
  PASS_WRONG: kind(false, () => '这个码不对、用过了，或已过期。请在原来的聊天里再要一个。'),
  NOT_LINKED: kind(false, () => '这个账号没有和这里关联。'),
  STORE_FULL: kind(true, () => '系统存储已满，刚才的内容没有提交成功。请稍后再发一次。'),
  STORE_FAILED: kind(true, () => '系统暂时没能保存，刚才的内容没有提交成功。请稍后再发一次。'),
  STORE_CORRUPT: kind(false, () => '数据文件已损坏，系统停止服务。请管理员用备份恢复。'),
  INTERNAL: kind(
    true,
    (d) => `系统出了一点问题，刚才的内容没有处理成功，请再发一次。${d.code === undefined ? '' : `（代码 ${d.code}）`}`,
  ),
  CONTENT_BROKEN: kind(false, (d) => `资料文件有${d.count}处要改，没有载入：\n${d.list}`),
  FILE_KIND: kind(false, (d) => `${d.hint === '' ? '这种文件收不了。' : d.hint}能收的有：${d.taken}。`),
  FILE_EMPTY: kind(false, () => '这个文件是空的，没有收。请另选一个。'),
  FILE_TOO_LARGE: kind(false, (d) => `这个文件超过${d.mb}兆，收不下。照片可以截一张图再发，文档可以分开发。`),
  FILES_TODAY: kind(
    false,
    (d) => `每人每天最多收${d.mb}兆照片和文件，加上这个就超过了，没有收。文字照常可以提交，照片明天可以再补。`,
  ),
  FILES_MANY: kind(false, (d) => `一件事项最多附${d.max}个照片和文件，多出来的没有收。`),
  FILES_AT_ONCE: kind(false, (d) => `一次最多收${d.max}个照片和文件，多出来的没有收。`),
  FILES_FULL: kind(true, () => '现在存放照片和文件的地方满了，这个没有收。文字照常可以提交，照片以后可以再补。'),
  FILE_GONE: kind(false, () => '附件放得太久，已经删了，没有一起交。请重新添加。'),
  DATA_FOLDER: kind(false, (d) => `数据文件夹 ${d.path} 不能写入。请检查权限，或用 MINYI_DATA 另指一个文件夹。`),
  PORT_IN_USE: kind(false, (d) => `端口 ${d.port} 已被占用。请关掉占用它的程序，或用 PORT 另指一个端口。`),
  HOST_UNKNOWN: kind(false, (d) => `本机没有 ${d.host} 这个地址。请核对 HOST，或去掉它只在本机打开。`),
  BACKUP_EXISTS: kind(false, (d) => `${d.path} 已经存在，没有覆盖。请换一个文件名。`),
  BACKUP_BROKEN: kind(false, (d) => `${d.path} 不是完好的备份（${d.why}），没有恢复，现有数据没有动。`),
  MUST_STOP: kind(false, () => '服务正在运行。恢复前请先停止服务，再运行一次。'),
  ALREADY_SERVING: kind(
    false,
    (d) => `另一个民意服务正在使用 ${d.path}。同一份数据只能由一个服务打开；命令行工具可以照常使用。`,
  ),
} as const satisfies Record<string, Kind>

export type ProblemCode = keyof typeof problems

/** A refusal or failure with a sentence for the person; `cause` is kept for the log. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: Detail

  constructor(code: ProblemCode, detail: Detail = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'Problem'
    this.code = code
    this.detail = detail
  }

  /** The sentence for the person. */
  get say(): string {
    return problems[this.code].say(this.detail)
  }

  get retry(): boolean {
    return problems[this.code].retry
  }
}

export function isProblem(error: unknown, code?: ProblemCode): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code)
}

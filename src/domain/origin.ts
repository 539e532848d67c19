/** Ways by which something reaches an office without a chat. */
export const ORIGINS = ['来电', '来访', '来信', '接待日', '代表转达', '问卷', '其他'] as const
export type Origin = (typeof ORIGINS)[number]

/** On what ground a name or a way to reach somebody is kept; the last one where neither is. */
export const CONSENTS = ['口头同意', '书面同意', '未留个人信息'] as const
export type Consent = (typeof CONSENTS)[number]

/** Stands where a channel would: nothing can be sent there. */
export const OFFLINE = 'offline'

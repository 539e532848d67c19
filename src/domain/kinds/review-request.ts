import { type KindSpec, MATTER_OUTCOMES, SEEN_BY } from './spec.ts'

/**
 * A citizen's request to review a normative document (监督法第五章 and the rules on filing and review). What cannot be
 * reviewed here is refused while it is being filled in, with the door that takes it.
 */
export const reviewRequest = {
  id: 'review-request',
  prefix: 'SC',
  name: '规范性文件审查建议',
  fields: [
    {
      name: 'document',
      title: '文件',
      names: ['文件', '文件名称', '名称', '文号'],
      question: '您建议审查哪份文件？请写文件名称，知道文号和制定机关的一起写上。',
      refuses: [
        {
          pattern: /判决|裁定|处罚决定|决定书|认定书|通知书|不予受理|调解书|仲裁/,
          say: '这是针对个人或单位的决定，不属于规范性文件，这里不能审查。对决定不服，可以向复议机关申请行政复议或向法院起诉，可以打 12348 问。要审查的是别的文件，请写文件名称。',
        },
        {
          pattern: /中华人民共和国[^，。]{1,20}法(?!院)|国务院(?:令|关于|制定|发布|的)|行政法规|司法解释/,
          say: '法律、行政法规和司法解释由全国人大常委会审查，可以向全国人大常委会法制工作委员会书面提出。要审查的是本地的文件，请写文件名称。',
        },
        {
          pattern:
            /业主(?:公约|规约|大会)|物业(?:公司|服务)?.{0,4}(?:通知|公告|规定)|公司.{0,6}(?:规定|制度|通知)|单位内部|学校.{0,4}(?:校规|通知)|村规民约|居民公约|合同|协议/,
          say: '公司、学校、小区自己的规定不是规范性文件，这里不能审查。可以向主管部门反映，不知道找谁就打 12345。要审查的是政府、法院、检察院等制定的文件，请写文件名称。',
        },
      ],
    },
    {
      name: 'against',
      title: '相抵触的规定',
      names: ['抵触', '上位法', '相抵触的规定'],
      question: '您认为它和哪部法律法规的哪一条相抵触，或者哪里不适当？说不清就回复“没有”。',
      optional: true,
    },
  ],
  matter: '请说说是文件的哪一条、为什么有问题、希望怎么处理。原话会一字不改地保存。',
  handler: 'city',
  identity: 'optional',
  seenBy: SEEN_BY.CITY,
  without: ['MERGED'],
  outcomes: MATTER_OUTCOMES,
} as const satisfies KindSpec

/** Kinds of what citizens hand in, and what each asks, in English. */
export const kinds: Readonly<Record<string, string>> = {
  草案意见: 'Opinion on a draft',
  我有话对代表说: 'A word to the deputies',
  人民建议: 'People’s suggestion',
  规范性文件审查建议: 'Request to review an official document',
  立法建议项目: 'Proposal for legislation',
  监督议题: 'Topic for oversight',
  实施反馈: 'Feedback on a regulation in force',
  民生实事建议: 'Proposal for a public project',
  微实事建议: 'Proposal for a small neighbourhood project',
  社情民意: 'What people talk about',
  接待日事项: 'Matter from a reception day',
  代表转交意见: 'Opinion passed on by a deputy',

  对代表说: 'Say it to the deputies',
  法规实施反馈: 'Feedback on how a regulation works',
  立法项目建议: 'Propose a regulation',
  社区微实事: 'Small neighbourhood project',

  '请说说是什么事、在哪里、您希望怎么办。原话会一字不改地保存。':
    'Please say what it is about, where it is and what you would like to be done. Your words are kept exactly as you write them.',
  '您觉得应该怎么改？请直接说，原话会一字不改地保存。':
    'How should it be changed? Just say it; your words are kept exactly as you write them.',
  '您说的是哪部法规？知道是第几条的一起写上。': 'Which regulation do you mean? Add the article if you know it.',
  '请说说实施中遇到了什么、在哪里、您希望怎么改进。原话会一字不改地保存。':
    'Please say what happens in practice, where, and how it could be better. Your words are kept exactly as you write them.',
  '您建议制定、修改或废止哪部法规？写个名称或者大概的意思就行。':
    'Which regulation should be made, changed or ended? A name or a rough idea is enough.',
  '请说说现在有什么问题、为什么要立法解决、主要应该规定什么。原话会一字不改地保存。':
    'Please say what the problem is, why it needs a regulation and what that should mainly say. Your words are kept exactly as you write them.',
  '这个项目在哪里？全区全市都要做的回复“没有”。':
    'Where would the project be? Reply “no” if it is for the whole district or city.',
  '您建议办什么实事？请说说现在缺什么、能方便哪些人。原话会一字不改地保存；入选的项目由代表票决。':
    'Which project do you propose? Please say what is missing now and whom it would help. Your words are kept exactly as you write them; deputies vote on the projects that are shortlisted.',
  '请说说大家在议论什么、您怎么看。原话会一字不改地保存。':
    'Please say what people are talking about and what you think of it. Your words are kept exactly as you write them.',
  '在哪个小区、哪条路、什么位置？': 'In which neighbourhood, on which road, at which spot?',
  '您希望做一件什么小事？原话会一字不改地保存。':
    'Which small thing would you like to be done? Your words are kept exactly as you write them.',
  '您建议人大监督什么？请说说是哪方面的工作、现在什么情况、希望重点看什么。原话会一字不改地保存。':
    'What should the people’s congress look into? Please say which kind of work, how it is now and what matters most. Your words are kept exactly as you write them.',
  '您建议审查哪份文件？请写文件名称，知道文号和制定机关的一起写上。':
    'Which document should be reviewed? Please write its title, with its number and the office that made it if you know them.',
  '这是针对个人或单位的决定，不属于规范性文件，这里不能审查。对决定不服，可以向复议机关申请行政复议或向法院起诉，可以打 12348 问。要审查的是别的文件，请写文件名称。':
    'That is a decision about one person or organisation, not a general document, and cannot be reviewed here. Against such a decision you can ask for administrative reconsideration or go to court; call 12348 for advice. If you mean another document, please write its title.',
  '法律、行政法规和司法解释由全国人大常委会审查，可以向全国人大常委会法制工作委员会书面提出。要审查的是本地的文件，请写文件名称。':
    'National laws, administrative regulations and judicial interpretations are reviewed by the Standing Committee of the National People’s Congress; you can write to its Legislative Affairs Commission. If you mean a local document, please write its title.',
  '公司、学校、小区自己的规定不是规范性文件，这里不能审查。可以向主管部门反映，不知道找谁就打 12345。要审查的是政府、法院、检察院等制定的文件，请写文件名称。':
    'Rules of a company, a school or a residential compound are not official documents and cannot be reviewed here. You can turn to the department in charge; call 12345 if you do not know which. If you mean a document of the government, a court or a procuratorate, please write its title.',
  '您认为它和哪部法律法规的哪一条相抵触，或者哪里不适当？说不清就回复“没有”。':
    'Which article of which law does it contradict, or what is wrong with it? Reply “no” if you cannot say.',
  '请说说是文件的哪一条、为什么有问题、希望怎么处理。原话会一字不改地保存。':
    'Please say which part of the document it is, what is wrong with it and what you would like to be done. Your words are kept exactly as you write them.',

  '办理这件事的站点同志和相关代表能看到。': 'The station staff who handle it and the deputies concerned can see it.',
  '市级办公室负责这件事的工作人员能看到。': 'The staff of the city office who are in charge of it can see it.',

  法规: 'Regulation',
  地点: 'Place',
  文件: 'Document',
  相抵触的规定: 'Rule it contradicts',
  接待代表: 'Deputy who received you',
}

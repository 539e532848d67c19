import type { Sentences } from '../../ports/language.ts'

/** Numbers in an emergency, and which other body takes a matter. */
export const english: Sentences = {
  '请马上拨打 {numbers}，24小时有人接。': 'Call {numbers:own} now; it is answered day and night.',
  '先到安全的地方，说清在哪里、出了什么事。': 'Get to a safe place first, then say where you are and what happened.',
  '我是自动助手，不能代您报警。': 'I am an automatic assistant and cannot call for you.',
  '依据：{basis}。': 'Basis: {basis}.',
  '依据：{basis}。人安全了以后，有要反映的再对我说。':
    'Basis: {basis}. Once everybody is safe, tell me if there is something to report.',
  '如果有人有危险，请马上拨打 110（公安）、119（消防）、120（急救）。':
    'If anybody is in danger, call 110 (police), 119 (fire) or 120 (ambulance) now.',
  '听到您这样说，我很担心，请先不要一个人扛着。': 'I am worried to hear this; please do not carry it alone.',
  '打人、伤害人都是不对的，受了伤害不是谁的错。':
    'Hitting and hurting people is wrong; being hurt is nobody’s own fault.',
  '孩子的安全最要紧，谢谢您说出来。': 'The safety of the child comes first; thank you for speaking up.',
  '有危险请马上拨打 {numbers}；想有人听您说，可以打 {name} {phone}。':
    'In danger, call {numbers:own} now. If you want somebody to listen, call {phone}: {name:own}.',
  '如果身边有信得过的人，请现在就让他陪着您，并离开有危险的地方和东西。':
    'If somebody you trust is near, ask them to stay with you now, and move away from dangerous places and things.',
  '请先离开有危险的地方。': 'Please leave the dangerous place first.',
  '伤情照片、就诊记录和报警回执请留好。':
    'Keep photos of injuries, medical records and the receipt of your report to the police.',
  '可以请公安机关出具告诫书，也可以向人民法院申请人身安全保护令。':
    'You can ask the police for a written warning, and the people’s court for a protection order.',
  '发现孩子受伤害，谁都可以报警。': 'Anybody who sees a child being hurt can call the police.',
  '请先把孩子带到安全的地方，不要单独面对伤害孩子的人。':
    'Please bring the child to a safe place first, and do not face the person who hurts the child alone.',

  '这件事联络站不能受理，由{name}办理{reach}。':
    'A liaison station cannot take this matter; it belongs to {name:own}{reach:own}.',
  '这件事由{name}办理{reach}。': 'This matter belongs to {name:own}{reach:own}.',
  '这样的事可以先找{name}，由他们受理并转给主管单位{reach}。':
    'For this you can turn to {name:own} first; they take it and pass it on to the body in charge{reach:own}.',
  '急着要人来修、来管的，请先找{door}。':
    'If somebody has to come and see to it soon, please turn to {door:own} first.',
  '可以向{name}咨询{reach}。': 'You can ask {name:own}{reach:own}.',
  '电话 {phone:item}': 'phone {phone}',
  '地点：{address:item}': 'place: {address}',
  '网址 {website:item}': 'website {website}',
  '24小时': 'day and night',
  工作日上班时间: 'office hours on working days',
  电话为工作日上班时间: 'by phone in office hours on working days',
  网上随时可以提交: 'online at any time',
  热线24小时: 'hotline day and night',
  法律援助窗口为工作日上班时间: 'legal aid desk in office hours on working days',
  仲裁机构为工作日上班时间: 'arbitration body in office hours on working days',
  行政复议机构为工作日上班时间: 'review body in office hours on working days',
  以当地公布的为准: 'as announced locally',
  以当地法院公布的为准: 'as announced by the local court',
  以当地工会公布的为准: 'as announced by the local trade union',
  接听时间以当地公布的为准: 'hours as announced locally',
  '想让代表知道的，可以接着在这里写。': 'If deputies should know of it, just go on writing here.',
  '对制度和规定有建议的，随时可以回复“我有话对代表说”，站点会收下。':
    'With a suggestion on rules and regulations, you can reply “a word to the deputies” at any time; the station will take it.',

  '12345政务服务便民热线': 'the city’s service hotline “12345政务服务便民热线”',
  公安机关: 'the police',
  公安: 'police',
  消防救援: 'fire service',
  医疗急救: 'ambulance',
  公安交通管理: 'traffic police',
  全国统一心理援助热线: 'the national mental health hotline “全国统一心理援助热线”',
  妇女维权服务热线: 'the women’s rights hotline “妇女维权服务热线”',
  青少年服务热线: 'the youth hotline “青少年服务热线”',
  反诈预警劝阻专线: 'the anti-fraud line “反诈预警劝阻专线”',
  人民法院诉讼服务热线: 'the court hotline “人民法院诉讼服务热线”',
  公共法律服务热线: 'the legal service hotline “公共法律服务热线”',
  '行政复议机构（可以先打公共法律服务热线问）':
    'the body for administrative review “行政复议机构”; you can ask the legal service hotline first',
  纪检监察机关: 'the supervisory body “纪检监察机关”',
  人力资源社会保障服务热线: 'the labour and social security hotline “人力资源社会保障服务热线”',
  市场监督管理部门: 'the market supervision body “市场监督管理部门”',
}

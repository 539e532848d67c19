import type { Sentences } from '../../src/ports/language.ts'

export const english: Sentences = {
  '联络站是人大代表联系群众的地方：听取意见、代表接待、法规草案征求意见，有登记、有处理、有结果、有反馈。':
    'A liaison station is where deputies to the people’s congress meet residents: to hear opinions, receive visitors and ask about draft regulations. What is said is registered, handled, decided and answered.',
  '资料里没有“{said}”，读音一样的是{name}': '“{said}” is not on file; this station sounds the same: {name}',
  '地址：{address}': 'Address: {address}',
  '电话：{phone}': 'Phone: {phone}',
  '电话没有登记在资料里。': 'The phone number is not on file.',
  '这是{day}登记的资料，里面没有搬迁、合并或撤销的记录，去之前可以先打电话核对。':
    'This was recorded on {day:own}; no move, merger or closing is on file. You can call to check before you go.',
  '站点同志：{people}': 'Station staff: {people}',
  '站点同志的名字没有登记在资料里。': 'The names of the station staff are not on file.',
  '这里是{kinds}': 'This is {kinds}',
  '{topic}：资料里没有登记，{ask}。': '{topic:own}: not on file; {ask:own}.',
  停车: 'Parking',
  坡道: 'Ramp',
  电梯: 'Lift',
  交通: 'Getting there',
  厕所: 'Toilet',
  '资料里没有查到这个地方的联络站。': 'No liaison station of this place is on file.',
  '可以问{office}，或告诉我别的街道、社区的名字。':
    'You can ask {office}, or tell me the name of another subdistrict or community.',
  '可以问{office}，电话 {phone}，或告诉我别的街道、社区的名字。':
    'You can ask {office}, phone {phone}, or tell me the name of another subdistrict or community.',
  '资料里没有查到“{said}”，您问的是不是下面的？': '“{said}” is not on file. Do you mean one of these?',
  '都不是的话，可以问{office}。': 'If not, you can ask {office}.',
  '都不是的话，可以问{office}，电话 {phone}。': 'If not, you can ask {office}, phone {phone}.',
  '有{n}个站点对得上，您问哪一个？': '{n} stations fit. Which one do you mean?',
  '您问哪个站点？': 'Which station do you mean?',
  '请说街道或社区的名字，或选一个：': 'Please give the name of the subdistrict or community, or choose one:',
  '资料里登记了{n}个站点。': 'Stations on file: {n}.',
  '资料里登记了{n}个站点，先列出{shown}个。': 'Stations on file: {n}; these are the first {shown}.',
  '您的位置只用来算这一次的距离，不会保存。': 'Your position is used for this distance only and is not kept.',
  '站点在地图上的位置没有登记在资料里，算不出远近。':
    'The positions of the stations are not on file, so distances cannot be told.',
  '请告诉我您在哪个街道或社区。': 'Please tell me in which subdistrict or community you are.',
  '您离登记的站点都很远，最近的是：': 'You are far from all stations on file. The nearest are:',
  '离您最近的站点（直线距离）：': 'The stations nearest to you (as the crow flies):',
  '{station}，约{metres}米，{address}': '{station}, about {metres} m, {address}',
  '{station}，约{kilometres}公里，{address}': '{station}, about {kilometres} km, {address}',
  '{station}，不到{metres}米，{address}': '{station}, less than {metres} m, {address}',
}

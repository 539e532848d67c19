/** Opinions on one clause as they come in a wave: one wish in many wordings, among others on the same clause. */
export interface Wave {
  readonly name: string
  readonly clause: string
  readonly main: string
  readonly same: readonly string[]
  /** The opposite of what the main one wants. */
  readonly opposed: readonly string[]
  /** Something else about the same clause. */
  readonly other: readonly string[]
}

export const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())

export const WAVES: readonly Wave[] = [
  {
    name: 'a lower price',
    clause: '第八条　夜间停车按次收费，每次收取十元；首小时免费。',
    main: '夜间停车一次收十元太贵了，建议改成五元。',
    same: lines(`
      夜里停车五块钱就够了
      第八条的十元降到五元
      晚上停一晚收5块，十块谁停得起
      夜間停車費改為五元
      夜停10元改5元
      Please lower the night parking fee from 10 yuan to 5 yuan.
      建议夜间按次收费调整为每次五元，减轻居民负担。
      五元，同意楼上
      过夜停车收五块比较合理
      每次十元偏高，五元为宜
      支持降到五元
      夜间收费标准由十元/次下调至五元/次
      我们小区没车位，天天交十元吃不消，五元差不多
      第8条夜间停车费应降到五元，老小区再优惠
    `),
    opposed: lines(`
      不要降到五元，便宜了外来车全来占位
      十元合理，维持不变
      反对改成五元，本来就停不下
      还是十块好，别改
      没必要降价
    `),
    other: lines(`
      夜间应当免费
      夜间停车费改成三元吧
      首小时免费改为前两小时免费
      收费标准要贴在停车场入口
      希望增加新能源车位
      停车要开电子发票
      军人和残疾人免费停车
    `),
  },
  {
    name: 'a shorter time',
    clause: '第五条　路灯损坏的，维护单位应当在三日内修复。',
    main: '路灯坏了三天才修太慢，应当二十四小时内修好。',
    same: lines(`
      建议改为24小时内修复
      路灯损坏一天之内必须修好
      三日太长，改成二十四小时
      第五条：维护单位应当在二十四小时内修复。
      坏了的灯一天内要修
      Broken street lights should be fixed within 24 hours.
      灯坏仔三日先修，太慢喇，应该廿四小时内整返好
      修复时限建议缩短为24小时
      支持24小时修好
      黑灯瞎火三天，老人摔了谁管，24小时内应当亮起来
      路燈壞了，二十四小時內修復
      三日內修复改为一日内修复
      希望二十四小时之内恢复照明，逾期的要公开说明
    `),
    opposed: lines(`
      不要改成二十四小时，维修工人忙不过来
      三日已经很快了，保持原来的规定
      24小时做不到，三天合适
      反对缩短
    `),
    other: lines(`
      建议改成七日内修复，大修要时间
      路灯应当换成节能灯
      报修电话要写在灯杆上
      小巷子里应当加装路灯
      路灯晚上十点以后可以调暗
      维护单位要公开招标
      路灯杆上不要贴广告
    `),
  },
  {
    name: 'a later hour',
    clause: '第三条　公共图书馆开放至十八时，周一闭馆。',
    main: '建议图书馆开到晚上九点，上班族下班才有时间去。',
    same: lines(`
      开放时间延长到21点
      六点就关门太早了，开到晚上九点
      第三条改成开放至二十一时
      希望晚9点闭馆
      上班族根本赶不上，晚上九点关门才合适
      圖書館應開放至晚上九點
      The library should stay open until 9 pm.
      开到21:00
      图书馆夜里九点再关
      支持开到九点
      十八时改为二十一时
      延长至21时，学生放学可以来写作业
      晚上要开到9点钟
    `),
    opposed: lines(`
      不要开到晚上九点，馆员也要下班
      十八时关门就好，维持
      没必要延长，晚上没几个人
    `),
    other: lines(`
      周一也应当开放
      开到晚上七点就可以
      图书馆要有自习室
      借书数量从五本增加到十本
      少儿阅览室要单独设
      馆内饮水机太少
      寒暑假早上八点开门
    `),
  },
  {
    name: 'something to be built',
    clause: '第十条　禁止在楼道、门厅停放电动自行车或者为其充电。',
    main: '光禁止没用，应当要求小区建集中充电棚。',
    same: lines(`
      建议规定每个小区都要建集中充电棚
      先把充电棚建好再来禁止
      小区应该设置集中充电的车棚
      要求物业统一建充电棚
      楼道不让充，那小区总得有个集中充电的地方
      希望增加集中充电设施建设的规定
      没有充电棚，大家只能拉线
      第十条后面加一句：住宅小区应当建设集中充电场所
      建充电棚+1
      應當在小區內建集中充電棚
      小区里建充电车棚，电动车集中充
      应当建设电动车集中停放充电场所
      配建充电棚才是办法，只禁不疏不行
    `),
    opposed: lines(`
      不要强制小区建充电棚，占绿地还着火
      反对建充电棚，离我家窗口太近
      老小区没地方，没必要要求建集中充电棚
    `),
    other: lines(`
      楼道停车的罚款应当提高
      应当允许折叠电动车放自家门口
      充电价格应当限价
      电梯里要装电动车识别
      建议改成劝导为主
      消防部门要定期检查
      电池应当以旧换新
      门厅里停婴儿车也要管
    `),
  },
  {
    name: 'a service at home',
    clause: '第九条　街道应当在社区设置助餐点，为老年人提供助餐服务。',
    main: '行动不便的老人去不了助餐点，应当送餐上门。',
    same: lines(`
      希望增加送餐上门
      腿脚不好的老人要有人送饭上门
      建议助餐点提供送餐到家服务
      瘫在床上的老年人怎么去？应当上门送餐
      独居、失能老人由助餐点送餐上门
      送饭到家+1
      行動不便的長者應當送餐上門
      要有送餐服务，送到家里
      对行动不便的老年人提供上门送餐
      我妈八十多了下不了楼，能送上门就好了
      支持送餐上门
      Meals should be delivered to the homes of elderly people who cannot walk.
    `),
    opposed: lines(`
      不要搞送餐上门，人手根本不够
      送餐上门没必要，子女可以去取
      反对送餐上门，成本太高
    `),
    other: lines(`
      助餐点的饭菜要便宜点
      菜单每周公布
      助餐点应当适合糖尿病老人
      社区要有日间照料
      助餐点的卫生要检查
      六十岁以上就可以享受补贴
      食堂也对上班族开放
    `),
  },
  {
    name: 'against a ban',
    clause: '第六条　禁止饲养大型犬。',
    main: '不要一刀切禁止饲养大型犬，温顺的应当可以登记饲养。',
    same: lines(`
      大型犬不应该一刀切禁养
      反对全面禁止养大型犬
      建议取消大型犬禁养规定，改为登记管理
      金毛拉布拉多很温顺，不该禁
      禁养大型犬太粗暴，登记了就可以养
      大型犬登记后允许饲养
      不要一刀切
      大狗也有温顺的，别一律禁止
      反對一刀切禁止大型犬
      第六条建议删除
    `),
    opposed: lines(`
      支持禁止饲养大型犬
      大型犬就是应当禁养，太危险
      坚决禁止，大型犬咬人出人命
      同意第六条，大型犬不能养
    `),
    other: lines(`
      什么是大型犬要有标准
      流浪狗谁来管
      遛狗要戴嘴套
      养狗要打疫苗
      小型犬也会扰民
    `),
  },
  {
    name: 'something to be struck out',
    clause: '第四条　办理借阅证应当缴纳一百元押金。',
    main: '建议删除押金的规定，凭身份证就可以借书。',
    same: lines(`
      取消押金
      不要收押金了，刷身份证就行
      一百元押金应当免除
      第四条的押金取消，凭身份证借阅
      押金没有必要
      现在都信用借书了，不应该再收押金
      免押金借阅
      建議取消借閱證押金
      The deposit should be abolished.
      去掉押金这一条，用身份证办
    `),
    opposed: lines(`
      押金应当保留，不然书没人还
      不要取消押金
      反对免押金
      支持收押金，书丢了可以赔
    `),
    other: lines(`
      押金改为五十元
      借书期限太短了
      借阅证可以用手机办
      押金什么时候退要写清楚
      逾期的费用太高
    `),
  },
]

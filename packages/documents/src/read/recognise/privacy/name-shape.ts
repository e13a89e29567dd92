import { surnameLength } from './surnames.ts';

const CHINESE_ONLY = /^[\u4e00-\u9fff]+$/u;
/** Two-character words of office prose that start with a family name's character; none of them begins a person's name. */
const WORDS = new Set(
  (
    '全体 全局 全部 全员 全县 全市 全区 全省 全年 党员 党组 党委 有关 相关 常务 支部 支付 支出 经办 经费 经济 经开 管理 安全 安保 安置 安装 ' +
    '高温 高校 高中 高龄 方案 方面 金额 金融 水电 水利 水费 车辆 车载 车费 公用 公务 公益 公共 公司 公证 项目 应急 应当 成立 成本 成员 成果 成效 干部 ' +
    '单位 房屋 房租 路灯 包括 包干 包车 计划 程序 宣传 通过 通信 通讯 农村 农民 农业 农林 文化 文件 文印 广告 广播 国有 国家 国库 满意 连续 关于 关爱 相应 ' +
    '权益 权责 利息 利用 向上 古建 边境 武装 武警 龙头 景区 印刷 印制 双拥 空调 居民 居家 步道 师资 师生 查询 查勘 查处 惠民 储备 富民 班子 班级 时任 ' +
    '余额 纪检 纪委 苗木 常规 常年 常住 董事 席位 季度 林业 林场 林地 代缴 代理 代办 付款 付费 老干 临时 困难 孤儿 低保 残疾 伤残 遗属 家属 ' +
    '计生 幼儿 平台 平均 易地 解决 花费 马路 简易 容量 终身 温馨 钱款 万元 时间 白天 红色 游客 连队 江河 石料 沙石 黄金 古树 和谐 牧民 祖国 元旦 安葬 管护 ' +
    '施工 成人 明确 明细 路段 车间 车位 解聘 祝贺 水平 金牌 商业 云端 项下 雷电 盛会 司机 司法 郎中 康复 康养 毛利 石油 党费 党校 花木 贝类 左右 尚未 向阳 边远 都市 艾滋 海洋 荣誉 曲艺 ' +
    '蓝天 林木 符合 景观 宿舍 武术 国企 国防 巩固 封闭 冷链 关键 查验 管网 管道 应届 应付 白蚁 常态 乐器 伍佰 皮革 齐全 危房 危桥 童装 梅毒 高速 高铁 夏季 蔡伦 万户 支农 支教 柯桥 干旱 宗教 邮电 洪涝 包装 左侧 吉林 ' +
    '段落 富裕 巫山 焦点 仲裁 宁夏 甘肃 祖坟 景点 束缚 叶片 司乘 怀孕 从业 赖以 蒙族 池塘 闻讯 劳务 劳动 劳保 负责 申请 申报 扶贫 扶持 扶助 冉冉 桂花 牛羊 寿险 通行 通勤 扈从 冀财 浦东 农机 别墅 阎王 习惯 鱼苗 向导 易发 居委 步行 耿直 满员 弘扬 ' +
    '匡算 文旅 文物 广场 沃土 利率 越冬 隆重 师范 融资 辛苦 那些 饶命 空气 曾经 沙漠 丰收 关停 相片 查阅 红利 权利 盖章 付清 代表 代课 车船 车险 农户 农产 农信 余额 江堤 田间 任务 夏令 唐装 孔庙 康复 丁类 潘多 钱物 汤药 雷击 许可 贺卡 林权'
  ).split(' '),
);
/** Any of these in a would-be name: it names an office, a group or a thing. */
const NOT_IN_NAME = /[局科室股处部厅委办院校站所队组员工费款项目元的了和与及等各级类]/u;

/** Two to four characters that read as a person's name. `isSure` means that the context itself demands a name (负责人：…). */
export function looksLikeName(text: string, isSure = false): boolean {
  if (!CHINESE_ONLY.test(text) || text.length < 2 || text.length > 4) return false;
  if (isSure)
    return (
      !/某|待定|暂缺|空缺|[局科室股处部厅院校站所队组员费款元]$/u.test(text) &&
      !/[办公财政电话签章]{2}/u.test(text)
    );
  const family = surnameLength(text);
  if (family === 0) return false;
  const given = text.length - family;
  if (given < 1 || given > 2) return false;
  if (/某|同志|先生|女士|本人|先进|[ＸXx*＊]/u.test(text)) return false;
  if (NOT_IN_NAME.test(text.slice(family))) return false;
  return !WORDS.has(text.slice(0, 2)) && !WORDS.has(text.slice(1, 3));
}

/** Family names in use, single and double; a name starts with one of them. Rare ones that are also everyday words are left out. */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄贝臧成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀惠甄曲封芮储靳糜松井段富巫乌焦巴弓牧隗谷车侯全班秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻党翟谭贡劳逄姬申扶冉宰郦雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广禄阙欧沃利蔚越隆师巩聂晁勾敖融冷訾辛阚那简饶空曾毋沙丰关蒯相查荆红游竺权盖益桓佟肖闫付代兰覃卿候仝亓苟褟';
const DOUBLE = [
  '欧阳',
  '太史',
  '端木',
  '上官',
  '司马',
  '东方',
  '独孤',
  '南宫',
  '夏侯',
  '诸葛',
  '尉迟',
  '公孙',
  '慕容',
  '宇文',
  '长孙',
  '司徒',
  '司空',
  '令狐',
  '皇甫',
  '轩辕',
  '澹台',
  '呼延',
  '闾丘',
  '万俟',
];

const SINGLES: ReadonlySet<string> = new Set(SINGLE);
const DOUBLES: ReadonlySet<string> = new Set(DOUBLE);

/** Length of the family name at the start of a text: 2, 1 or 0. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (DOUBLES.has(text.slice(0, 2))) return 2;
  return SINGLES.has(text.charAt(0)) ? 1 : 0;
}

/** The family names that most people bear and that begin few everyday words. */
const USUAL: ReadonlySet<string> = new Set(
  '张王李赵陈刘杨黄周吴徐孙胡朱林何郭梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟雷钱汤尹黎乔贺赖龚桑柏阮岑',
);
export const hasUsualSurname = (text: string): boolean => USUAL.has(text.charAt(0));

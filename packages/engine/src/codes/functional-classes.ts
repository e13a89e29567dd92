/** A 类 of the functional classification. @term 支出功能分类 */
export type FunctionalClass = Readonly<{
  code: string;
  name: string;
  /** Names of earlier years. */
  aliases: readonly string[];
  /** True when 收入支出决算总表 has a line for it. */
  inSummary: boolean;
}>;

const summary = (code: string, name: string, ...aliases: string[]): FunctionalClass => ({
  code,
  name,
  aliases,
  inSummary: true,
});
const outside = (code: string, name: string): FunctionalClass => ({
  code,
  name,
  aliases: [],
  inSummary: false,
});

/**
 * The 类 as departments' accounts print them, in the order of the print. Forms with 24 lines leave out 债务还本支出 and
 * 债务付息支出; 209, 227, 230 and 233 have no line.
 */
export const FUNCTIONAL_CLASSES: readonly FunctionalClass[] = [
  summary('201', '一般公共服务支出', '一般公共服务'),
  summary('202', '外交支出'),
  summary('203', '国防支出'),
  summary('204', '公共安全支出'),
  summary('205', '教育支出'),
  summary('206', '科学技术支出'),
  summary('207', '文化旅游体育与传媒支出', '文化体育与传媒支出'),
  summary('208', '社会保障和就业支出'),
  outside('209', '社会保险基金支出'),
  summary('210', '卫生健康支出', '医疗卫生与计划生育支出'),
  summary('211', '节能环保支出'),
  summary('212', '城乡社区支出'),
  summary('213', '农林水支出'),
  summary('214', '交通运输支出'),
  summary('215', '资源勘探工业信息等支出', '资源勘探信息等支出'),
  summary('216', '商业服务业等支出'),
  summary('217', '金融支出'),
  summary('219', '援助其他地区支出'),
  summary('220', '自然资源海洋气象等支出', '国土海洋气象等支出'),
  summary('221', '住房保障支出'),
  summary('222', '粮油物资储备支出'),
  summary('223', '国有资本经营预算支出'),
  summary('224', '灾害防治及应急管理支出'),
  outside('227', '预备费'),
  summary('229', '其他支出'),
  outside('230', '转移性支出'),
  summary('231', '债务还本支出'),
  summary('232', '债务付息支出'),
  outside('233', '债务发行费用支出'),
  summary('234', '抗疫特别国债安排的支出'),
];

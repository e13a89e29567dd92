import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { expect, it } from 'vitest';

async function findings(text: string) {
  const read = await readDocument(
    new TextEncoder().encode(`支出决算情况说明\n${text}`),
    '文字.txt',
  );
  if (!read.ok) throw new Error(read.failure.message);
  return (await audit([{ file: '文字.txt', document: read.value }])).findings;
}

it.each([
  '道路总长12公里，其中甲路5.6公里，占45.5%。',
  '全年完成养护里程共12公里，分别为甲路5.6公里和乙路6.7公里。',
  '房屋面积共120平方米，分别为办公用房50.6平方米和业务用房69.7平方米。',
  '自评得分共95分，分别为投入10分、过程24.6分、产出60分。',
])('量出来的数取成整数，不报：%s', async (text) => expect(await findings(text)).toEqual([]));

it('个数不取舍：差一辆就是矛盾', async () => {
  const found = await findings(
    '共有车辆15辆，其中：一般公务用车5辆，执法执勤用车9辆，其他用车2辆。',
  );
  expect(found.map(({ grade }) => grade)).toEqual(['contradiction']);
});

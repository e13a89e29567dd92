import { expect, it } from 'vitest';
import { proof } from './proof.ts';

it('一万张证书全部通过，一万张改动过的全部拒绝', async () => {
  expect(await proof({ n: 10_000 })).toMatchObject({ accepted: 10_000, rejected: 10_000 });
});

import { describe, expect, it } from 'vitest';
import { proof } from './proof.ts';

describe('证书的接受与拒绝', () => {
  it('三百张证书全部通过，改动其一处后全部拒绝，其中有几个关系合成的', async () => {
    const result = await proof({ n: 300, seed: 7 });
    expect(result).toMatchObject({ n: 300, accepted: 300, rejected: 300 });
    expect(result['meanRelations']).toBeGreaterThan(1);
  });
});

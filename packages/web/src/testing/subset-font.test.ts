import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { subsetFont } from '../../tools/subset-font.mjs';

const face = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
);

it('标题字体只留要用的字：再裁一次不变，要的字都在，别的字不在', () => {
  const words = '年度绩效 2024．①';
  const once = subsetFont(readFileSync(face), words);
  expect(once.length).toBeLessThan(12_000);
  expect(subsetFont(once, words).equals(once)).toBe(true);
  const withMore = subsetFont(once, `${words}鉴`);
  expect(withMore.equals(once)).toBe(true);
  expect(subsetFont(readFileSync(face), `${words}鉴`).length).toBeGreaterThan(once.length);
});

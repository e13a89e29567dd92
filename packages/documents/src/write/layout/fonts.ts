import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

/**
 * Families by role, first choice first: the faces that official papers prescribe, where the machine has them,
 * then the open faces that ship with us and cover every character of GBK.
 */
export const FAMILIES = {
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'Noto Serif SC', 'Noto Sans SC'],
  title: ['FZXiaoBiaoSong-B05S', '方正小标宋简体', 'FZXiaoBiaoSong-B05', 'Noto Serif SC'],
  heading: ['SimHei', '黑体', 'Noto Sans SC'],
  subtitle: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'Noto Serif SC'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What DOCX and XLSX name: the reader's machine brings the face or its own substitute. */
export const NAMED = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  heading: '黑体',
  subtitle: '楷体_GB2312',
  latin: 'Times New Roman',
} as const;

const resolve = createRequire(import.meta.url).resolve;
const folder = (name: string): string => dirname(resolve(`${name}/package.json`));

/** Folders of the shipped faces. */
export function fontFolders(): readonly string[] {
  const serif = folder('@expo-google-fonts/noto-serif-sc');
  const sans = folder('@expo-google-fonts/noto-sans-sc');
  return [serif, sans].flatMap((root) => [join(root, '400Regular'), join(root, '700Bold')]);
}

/** The face whose coverage decides whether a character can be printed everywhere. */
export const coverageFontFile = (): string =>
  join(folder('@expo-google-fonts/noto-serif-sc'), '400Regular', 'NotoSerifSC_400Regular.ttf');

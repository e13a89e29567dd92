import { EXPORT_FORMATS, type ExportState } from '../components/export-job.tsx';
import { MenuButton } from '../components/menu-button.tsx';
import type { Place } from '../app/params.ts';

type Props = Readonly<{
  state: ExportState;
  place: Place;
  /** What a screen offers: every form of the year, the summary table, the index of the department. */
  kinds: readonly ('sheets' | 'summary' | 'index')[];
  /** What the year still lacks, one name a place: said before exporting, never in its way. */
  missing?: readonly string[];
}>;

const NAMES = { sheets: '全部自评表', summary: '信息汇总表', index: '指标表' } as const;

/** What an export made now would lack: 还缺 3 处…; null when nothing. */
export const exportNote = (missing: readonly string[]): string | null => {
  const [first] = missing;
  if (first === undefined) return null;
  const named = missing.length === 1 ? `：${first}` : `：${first} 等`;
  return `还缺 ${missing.length} 处${named}。现在也能导出，缺的照实留空。`;
};

/** 导出 of a whole year: the forms, the summary table or the index, in every format that it has. */
export function YearExportMenu({ state, place, kinds, missing = [] }: Props) {
  const { year, department } = place;
  const items = kinds.flatMap((kind) =>
    EXPORT_FORMATS.flatMap(({ format, label }) => {
      // An index has no interchange file.
      const wish =
        kind !== 'index'
          ? { kind, year, department, format }
          : format !== 'json'
            ? { kind, year, department, format }
            : null;
      if (wish === null) return [];
      return [
        {
          key: `${kind}-${format}`,
          label: `${NAMES[kind]} · ${label}`,
          onChoose: () => state.start(wish),
        },
      ];
    }),
  );
  return <MenuButton label="导出" items={items} note={exportNote(missing)} />;
}

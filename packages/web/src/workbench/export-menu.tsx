import { EXPORT_FORMATS, type ExportState } from '../components/export-job.tsx';
import { MenuButton } from '../components/menu-button.tsx';
import type { Place } from '../app/params.ts';

type Props = Readonly<{
  state: ExportState;
  place: Place;
  /** What a list offers: every form of the year, the summary table, or both. */
  kinds: readonly ('sheets' | 'summary')[];
}>;

const NAMES = { sheets: '全部自评表', summary: '信息汇总表' } as const;

/** 导出 of a whole year: the forms or the summary table, in every format. */
export function YearExportMenu({ state, place, kinds }: Props) {
  const items = kinds.flatMap((kind) =>
    EXPORT_FORMATS.map(({ format, label }) => ({
      key: `${kind}-${format}`,
      label: `${NAMES[kind]} · ${label}`,
      onChoose: () => state.start({ kind, year: place.year, department: place.department, format }),
    })),
  );
  return <MenuButton label="导出" items={items} />;
}

import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { packListQuery, packQuery, sheetQuery } from '../../api/queries.ts';
import { usePlace } from '../../app/params.ts';
import { PageHead } from '../../components/page-head.tsx';
import { ErrorState, LoadingTable } from '../../components/states.tsx';
import { FormlessSheet } from './formless-sheet.tsx';
import { SheetWorkspace } from './sheet-workspace.tsx';

const HEAD = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** One sheet by its address: the sheet, and the pack that draws and scores it. */
export function SheetScreen() {
  const place = usePlace();
  const { sheet: id = '' } = useParams({ strict: false });
  const { at } = useSearch({ strict: false });
  const sheet = useQuery(sheetQuery(id));
  const reference = sheet.data?.pack ?? null;
  const pack = useQuery({
    ...packQuery(reference?.id ?? '', reference?.hash ?? ''),
    enabled: reference !== null,
  });
  // A pack of another subject (部门整体, 工作考核) draws no project form: money and 去向 are filled in without one.
  const formless = reference === null || (pack.data !== undefined && pack.data.sheet === null);
  const packs = useQuery({ ...packListQuery, enabled: sheet.isSuccess && formless });
  const error = sheet.error ?? pack.error ?? packs.error;
  if (error)
    return (
      <>
        <PageHead title="项目支出绩效自评表" />
        <ErrorState
          error={error}
          onRetry={() => {
            void sheet.refetch();
            if (reference) void pack.refetch();
          }}
        />
      </>
    );
  if (sheet.data && formless)
    return (
      <FormlessSheet
        key={sheet.data.id}
        view={sheet.data}
        packs={packs.data?.packs ?? []}
        place={place}
        at={at ?? null}
      />
    );
  if (!sheet.data || !pack.data)
    return (
      <>
        <PageHead title="项目支出绩效自评表" />
        <LoadingTable head={HEAD} />
      </>
    );
  return (
    <SheetWorkspace
      // Another sheet, or the same one under another pack, begins anew.
      key={`${sheet.data.id}-${pack.data.hash}`}
      view={sheet.data}
      pack={pack.data}
      place={place}
      at={at ?? null}
    />
  );
}

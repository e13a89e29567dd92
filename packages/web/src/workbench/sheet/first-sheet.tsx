import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sheetListQuery } from '../../api/queries.ts';
import { usePlace } from '../../app/params.ts';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState } from '../../components/states.tsx';
import { NewProject } from '../new-project.tsx';

/** 绩效自评 from the menu: the first sheet that still lacks something, else the first one. */
export function FirstSheet() {
  const place = usePlace();
  const list = useQuery(sheetListQuery(place.department, place.year));
  const [adding, setAdding] = useState(false);
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return null;
  const { rows } = list.data;
  const row = rows.find(({ missing }) => missing.length > 0) ?? rows[0];
  if (row)
    return (
      <Navigate
        to="/d/$department/$year/sheets/$sheet"
        params={{ department: place.department, year: String(place.year), sheet: row.id }}
        search={{}}
        replace
      />
    );
  return (
    <>
      <PageHead title="绩效自评" sub={`${place.year} 年度`} />
      <EmptyState
        action={
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            新增项目
          </button>
        }
      >
        还没有自评表。导入去年的表，或新增项目。
      </EmptyState>
      {adding ? <NewProject place={place} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

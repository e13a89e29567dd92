import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sheetListQuery } from '../../api/queries.ts';
import { DueAnswer } from '../../app/due-date.tsx';
import { usePlace } from '../../app/params.ts';
import { useUrlText } from '../../app/url-state.ts';
import { ExportProgress, useExport } from '../../components/export-job.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingTable } from '../../components/states.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import type { MoneyUnit } from '../../format/show-figure.ts';
import { chosenOf } from '../columns/column-choice.ts';
import { ColumnChooser } from '../columns/column-chooser.tsx';
import { useColumnChoice } from '../columns/use-column-choice.ts';
import { YearExportMenu } from '../export-menu.tsx';
import { NewProject } from '../new-project.tsx';
import { initialColumns, PROJECT_COLUMNS } from './project-columns.ts';
import { matches, rowFilters } from './row-filters.ts';
import { ordered, parseSort } from './row-order.ts';
import { ProjectsTable } from './projects-table.tsx';

/** 项目资金: every project's money on one page, with totals that can be trusted and what they leave out. */
export function ProjectsScreen() {
  const place = usePlace();
  const navigate = useNavigate();
  const list = useQuery(sheetListQuery(place.department, place.year));
  const exporting = useExport();
  const [adding, setAdding] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [filter, setFilter] = useUrlText('filter', 'all');
  const [words, setWords] = useUrlText('q', '');
  const [sortText, setSort] = useUrlText('sort', 'position');
  const [unitText, setUnit] = useUrlText('unit', '万元');
  const unit: MoneyUnit = unitText === '元' ? '元' : '万元';
  const rows = list.data?.rows ?? [];
  const filters = rowFilters(rows);
  const chosen = filters.find(({ key }) => key === filter) ?? filters[0];
  const sort = parseSort(sortText);
  const shown = ordered(
    rows.filter((row) => (chosen?.keeps(row) ?? true) && matches(row, words)),
    sort,
  );
  const lacking = rows.flatMap((row) =>
    row.missing
      .filter(({ path }) => path === null || !path.startsWith('indicators.'))
      .map((item) => ({ row, item })),
  );
  const hasForms = rows.some(({ hasForm }) => hasForm);
  const [choice, setChoice] = useColumnChoice(
    'projects',
    PROJECT_COLUMNS,
    initialColumns(hasForms),
  );
  const columns = chosenOf(PROJECT_COLUMNS, choice);
  const [first] = lacking;
  const params = { department: place.department, year: String(place.year) };
  return (
    <>
      <PageHead title="项目资金" sub={`${place.year} 年度 · 项目 ${rows.length} 个`}>
        <button type="button" className="button" onClick={() => setAdding(true)}>
          新增项目
        </button>
        <Link className="button" to="/d/$department/$year/import" params={params}>
          导入
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <YearExportMenu
          state={exporting}
          place={place}
          kinds={hasForms ? ['summary', 'sheets'] : ['summary']}
          missing={lacking.map(({ item }) => item.label)}
        />
      </PageHead>
      <ThreeQuestions
        now={
          rows.length === 0
            ? { main: '导入或新增项目', more: '' }
            : lacking.length === 0
              ? { main: '资金数据已齐', more: hasForms ? '可以去看自评表' : '' }
              : {
                  main: `补齐 ${lacking.length} 处资金数据`,
                  more: hasForms ? '补齐才能计算执行率得分' : '',
                }
        }
        due={<DueAnswer place={place} />}
        missing={
          first
            ? {
                main: `${lacking.length} 处`,
                more: lacking
                  .slice(0, 2)
                  .map(({ row, item }) => `第 ${row.position + 1} 项${item.label}`)
                  .join(' · '),
              }
            : rows.length === 0
              ? { main: '项目', more: '这一年还没有项目' }
              : { main: '没有', more: '每个项目的资金都已填' }
        }
        action={
          first ? (
            <button
              type="button"
              className="button primary"
              onClick={() =>
                void navigate({
                  to: '/d/$department/$year/sheets/$sheet',
                  params: { ...params, sheet: first.row.id },
                  search: first.item.path === null ? {} : { at: first.item.path },
                })
              }
            >
              补第 1 处
            </button>
          ) : null
        }
      />
      <ExportProgress state={exporting} />
      <div className="toolbar">
        <div className="chips" role="group" aria-label="筛选">
          {filters.map(({ key, label, count }) => (
            <button
              key={key}
              type="button"
              className="chip"
              aria-pressed={key === chosen?.key}
              onClick={() => setFilter(key)}
            >
              {label}
              <b>{count}</b>
            </button>
          ))}
        </div>
        <div className="end">
          <input
            className="field search-field"
            type="search"
            aria-label="查找项目、文号、编码"
            placeholder="项目、文号、编码"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <div className="segmented" role="radiogroup" aria-label="金额单位">
            {(['万元', '元'] as const).map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="unit"
                  value={each}
                  checked={unit === each}
                  onChange={() => setUnit(each)}
                />
                <span>{each}</span>
              </label>
            ))}
          </div>
          <button
            type="button"
            className="button small"
            aria-expanded={choosing}
            aria-controls="project-columns"
            title="选哪些列、什么次序；记住，下次照旧"
            onClick={() => setChoosing(!choosing)}
          >
            列
          </button>
        </div>
      </div>
      {choosing ? (
        <div id="project-columns" className="columns-choice">
          <ColumnChooser
            columns={PROJECT_COLUMNS}
            choice={choice}
            fixed="project"
            onChange={setChoice}
          />
          <button
            type="button"
            className="link"
            onClick={() => setChoice(initialColumns(hasForms))}
          >
            恢复原来的列
          </button>
        </div>
      ) : null}
      {list.isError ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <LoadingTable head={columns.map(({ label }) => label)} />
      ) : rows.length === 0 ? (
        <EmptyState
          action={
            <button type="button" className="button primary" onClick={() => setAdding(true)}>
              新增项目
            </button>
          }
        >
          还没有项目。导入去年的表，或新增。
        </EmptyState>
      ) : (
        <ProjectsTable
          place={place}
          columns={columns}
          rows={shown}
          all={rows.length}
          totals={list.data.totals}
          unit={unit}
          sort={sort}
          onSort={setSort}
        />
      )}
      {adding ? <NewProject place={place} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

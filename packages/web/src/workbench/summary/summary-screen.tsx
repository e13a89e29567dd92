import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sheetListQuery } from '../../api/queries.ts';
import { DueAnswer } from '../../app/due-date.tsx';
import { usePlace } from '../../app/params.ts';
import { copyText } from '../../components/copy-text.ts';
import { ExportProgress, useExport } from '../../components/export-job.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingTable } from '../../components/states.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { formatBlock } from '../../entry/parse-block.ts';
import { YearExportMenu } from '../export-menu.tsx';
import { chosenOf } from '../columns/column-choice.ts';
import { ColumnChooser } from '../columns/column-chooser.tsx';
import { useColumnChoice } from '../columns/use-column-choice.ts';
import { DEFAULT_CHOICE, SUMMARY_COLUMNS, summaryBlock } from './summary-columns.ts';
import { SummaryTable } from './summary-table.tsx';

/** 信息汇总: all projects on one table, to export, or to paste into the finance office's own workbook in its column order. */
export function SummaryScreen() {
  const place = usePlace();
  const list = useQuery(sheetListQuery(place.department, place.year));
  const exporting = useExport();
  const [choice, setChoice] = useColumnChoice('summary', SUMMARY_COLUMNS, DEFAULT_CHOICE);
  const [copied, setCopied] = useState<'done' | 'refused' | null>(null);
  const columns = chosenOf(SUMMARY_COLUMNS, choice);
  const rows = list.data?.rows ?? [];
  const scored = rows.filter(({ hasForm }) => hasForm);
  const unscored = scored.filter(({ score }) => score === null).length;
  const block = (withHead: boolean): string => formatBlock(summaryBlock(rows, columns, withHead));
  const copy = (withHead: boolean): void =>
    setCopied(copyText(block(withHead)) ? 'done' : 'refused');
  return (
    <>
      <PageHead title="绩效评价信息汇总表" sub={`${place.year} 年度 · 项目 ${rows.length} 个`}>
        <button type="button" className="button" onClick={() => copy(true)}>
          复制带表头
        </button>
        <button type="button" className="button" onClick={() => copy(false)}>
          复制表体
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <YearExportMenu state={exporting} place={place} kinds={['summary']} />
      </PageHead>
      <ThreeQuestions
        compact
        now={
          rows.length === 0
            ? { main: '先导入或新增项目', more: '汇总表由项目得出' }
            : { main: '核对后报送汇总表', more: '也可复制，贴进财政发的表' }
        }
        due={<DueAnswer place={place} />}
        missing={
          rows.length === 0
            ? { main: '项目', more: '这一年还没有项目' }
            : unscored === 0
              ? {
                  main: '没有',
                  more: scored.length > 0 ? '每个项目都有得分' : '这一年的规则不给项目打分',
                }
              : { main: `${unscored} 个得分`, more: '先补齐这些项目的自评表' }
        }
      />
      <ExportProgress state={exporting} />
      {copied === 'done' ? (
        <p className="notice done" role="status">
          已复制 {rows.length} 行 {columns.length} 列，可以贴进 WPS 或 Excel。
        </p>
      ) : null}
      {copied === 'refused' ? (
        <div className="notice owed" role="status">
          <div className="copy-block">
            <p>浏览器不让程序复制。请点进下面的框，按 Ctrl+A、Ctrl+C。</p>
            <textarea
              className="field copy-fallback"
              readOnly
              aria-label="要复制的内容"
              value={block(true)}
            />
          </div>
        </div>
      ) : null}
      <ColumnChooser columns={SUMMARY_COLUMNS} choice={choice} onChange={setChoice} />
      {list.isError ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <LoadingTable head={columns.map(({ label }) => label)} />
      ) : rows.length === 0 ? (
        <EmptyState>还没有项目，汇总表是空的。导入去年的表，或到项目资金新增。</EmptyState>
      ) : (
        <SummaryTable rows={rows} columns={columns} totals={list.data.totals} />
      )}
    </>
  );
}

import { leavesOf } from '@mingjian/engine';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { packQuery } from '../../api/queries.ts';
import { DueAnswer } from '../../app/due-date.tsx';
import { usePlace } from '../../app/params.ts';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingTable } from '../../components/states.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { ExplanationDrawer } from '../sheet/drawer/explanation-drawer.tsx';
import { indexExplained } from './index-explained.ts';
import { type IndexEntry, scoredIndexOf } from './index-lines.ts';
import { IndexSummary } from './index-summary.tsx';
import { IndexTable } from './index-table.tsx';
import { useIndex } from './use-index.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '分值', '计分方法', '填报', '得分'];
const TITLES = {
  'department-overall': '部门整体支出绩效',
  'work-assessment': '预算绩效管理工作考核',
  'project-sheet': '部门整体支出绩效',
} as const;

/** 部门整体 and 工作考核: the index of the year's pack, answered in place and scored by the same engine as the sheets. */
export function DepartmentIndexScreen() {
  const place = usePlace();
  const { query, answer, refusal } = useIndex(place);
  const reference = query.data?.pack ?? null;
  const pack = useQuery({
    ...packQuery(reference?.id ?? '', reference?.hash ?? ''),
    enabled: reference !== null,
  });
  const [open, setOpen] = useState<IndexEntry | null>(null);
  const view = query.data;
  const rules = pack.data;
  const index = useMemo(
    () => (view && rules ? scoredIndexOf(rules, view.items) : null),
    [view, rules],
  );
  const error = query.error ?? pack.error;
  const params = { department: place.department, year: String(place.year) };
  const title = TITLES[rules?.subject ?? 'department-overall'];
  if (error)
    return (
      <>
        <PageHead title={title} />
        <ErrorState error={error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!view || (reference !== null && !rules))
    return (
      <>
        <PageHead title={title} />
        <LoadingTable head={HEAD} />
      </>
    );
  if (!rules || !index)
    return (
      <>
        <PageHead title={title} sub={`${place.year} 年度`} />
        <EmptyState
          action={
            <Link className="button" to="/d/$department/$year/overview" params={params}>
              回到年度总览
            </Link>
          }
        >
          {rules
            ? `本年度的规则“${rules.title}”评的是单个项目，没有部门整体的指标体系。`
            : '本年度还没有定规则，没有指标可以填。'}
        </EmptyState>
      </>
    );
  const leaves = leavesOf(index.nodes);
  const owed = leaves.filter(({ score, weight }) => score === null && weight !== null).length;
  const current = open === null ? null : refreshed(open, index.nodes);
  return (
    <>
      <PageHead title={title} sub={`${rules.title} · 指标 ${leaves.length} 项`}>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
      </PageHead>
      <ThreeQuestions
        compact
        now={
          owed > 0
            ? { main: `填 ${owed} 项指标`, more: '填一项，当时就算一项' }
            : index.known.weight === '0'
              ? { main: '登记完成情况', more: '没有分值，不计分' }
              : { main: '核对后留存', more: '' }
        }
        due={<DueAnswer place={place} />}
        missing={{
          main:
            owed > 0
              ? `${owed} 项没有得分`
              : index.unset.length > 0
                ? `${index.unset.length} 项没有分值`
                : '没有',
          more: owed > 0 && index.unset.length > 0 ? `${index.unset.length} 项没有分值` : '',
        }}
      />
      {refusal === null ? null : (
        <p className="notice error" role="alert">
          {refusal}
        </p>
      )}
      <IndexSummary index={index} view={view} />
      <div className="sheet">
        <div className="sheet-paper">
          <IndexTable
            pack={rules}
            index={index}
            view={view}
            open={current?.scored.path ?? null}
            onOpen={setOpen}
            onAnswer={answer}
          />
        </div>
        {current === null ? null : (
          <ExplanationDrawer
            explained={indexExplained(current, rules, view)}
            pack={rules}
            notes={[]}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </>
  );
}

/** The open entry with its newest score. */
function refreshed(open: IndexEntry, nodes: readonly IndexEntry['scored'][]): IndexEntry {
  const find = (all: readonly IndexEntry['scored'][]): IndexEntry['scored'] | null => {
    for (const each of all) {
      const found = each.path === open.scored.path ? each : find(each.children);
      if (found) return found;
    }
    return null;
  };
  return { node: open.node, scored: find(nodes) ?? open.scored };
}

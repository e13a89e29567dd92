import { Link } from '@tanstack/react-router';
import { usePlace } from '../../app/params.ts';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingTable } from '../../components/states.tsx';
import { IndexWorkspace } from './index-workspace.tsx';
import { useIndex } from './use-index.ts';
import { useScoredIndex } from './use-scored-index.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '分值', '计分方法', '填报', '得分'];
const TITLES = {
  'department-overall': '部门整体支出绩效',
  'work-assessment': '预算绩效管理工作考核',
  'project-sheet': '部门整体支出绩效',
} as const;

/** 部门整体 and 工作考核: the index of the year's pack, answered in place and scored by the same engine as the sheets. */
export function DepartmentIndexScreen() {
  const place = usePlace();
  const query = useIndex(place);
  const view = query.data;
  const { pack, error: packError } = useScoredIndex(view);
  const error = query.error ?? packError;
  const title = TITLES[pack?.subject ?? 'department-overall'];
  if (!view && error)
    return (
      <>
        <PageHead title={title} />
        <ErrorState error={error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!view || (view.pack !== null && !pack))
    return (
      <>
        <PageHead title={title} />
        {packError ? (
          <ErrorState error={packError} onRetry={() => void query.refetch()} />
        ) : (
          <LoadingTable head={HEAD} />
        )}
      </>
    );
  if (!pack || pack.index === null)
    return (
      <>
        <PageHead title={title} sub={`${place.year} 年度`} />
        <EmptyState
          action={
            <Link
              className="button"
              to="/d/$department/$year/overview"
              params={{ department: place.department, year: String(place.year) }}
            >
              回到年度总览
            </Link>
          }
        >
          {pack
            ? `本年度的规则“${pack.title}”评的是单个项目，没有部门整体的指标体系。`
            : '本年度还没有定规则，没有指标可以填。'}
        </EmptyState>
      </>
    );
  return (
    <IndexWorkspace
      key={`${place.department} ${place.year}`}
      place={place}
      saved={view}
      pack={pack}
      title={title}
    />
  );
}

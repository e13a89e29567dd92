import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { overviewQuery } from '../../api/queries.ts';
import { DueAnswer } from '../../app/due-date.tsx';
import { usePlace } from '../../app/params.ts';
import { ExportProgress, useExport } from '../../components/export-job.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { EmptyState, ErrorState, LoadingTable } from '../../components/states.tsx';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { IndexPanel } from '../department-index/index-panel.tsx';
import { useIndex } from '../department-index/use-index.ts';
import { useScoredIndex } from '../department-index/use-scored-index.ts';
import { indexName, useSubject } from '../department-index/use-subject.ts';
import { YearExportMenu } from '../export-menu.tsx';
import { KeyFigures } from './key-figures.tsx';
import { MissingByKind, NextSheets } from './next-steps.tsx';
import { OverviewTable } from './overview-table.tsx';
import { indexWork, yearWork } from './year-work.ts';

const HEAD = ['序号', '项目', '执行率 %', '得分', '等级', '还缺'];

/** 年度总览: in ten seconds, what to do, what is missing, and where the year stands. */
export function OverviewScreen() {
  const place = usePlace();
  const navigate = useNavigate();
  const overview = useQuery(overviewQuery(place.department, place.year));
  const exporting = useExport();
  const index = indexName(useSubject(place));
  const params = { department: place.department, year: String(place.year) };
  const data = overview.data;
  const first = data?.firstMissing ?? null;
  const answers = useIndex(place, index !== null);
  const { index: scored } = useScoredIndex(answers.data);
  const waiting =
    index !== null && scored && answers.data ? indexWork(index, scored, answers.data.items) : null;
  // Until the index is known nothing is said about what there is to do.
  const isKnown = index === null || waiting !== null || answers.isError;
  const hasForms = data?.rows.some(({ hasForm }) => hasForm) ?? false;
  const work = data && isKnown ? yearWork(data, waiting) : null;
  return (
    <>
      <PageHead
        title={`${place.year} 年度绩效`}
        sub={
          data
            ? `项目 ${data.totals.projects} 个 · 计分规则 ${data.pack?.title ?? '还没有定'}`
            : undefined
        }
      >
        <Link className="button" to="/d/$department/$year/import" params={params}>
          导入
        </Link>
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <YearExportMenu
          state={exporting}
          place={place}
          kinds={hasForms ? ['sheets', 'summary'] : ['summary']}
          missing={(data?.missing ?? []).flatMap(({ label, count }) => Array(count).fill(label))}
        />
      </PageHead>
      {overview.isError ? (
        <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
      ) : !data || !work ? (
        <LoadingTable head={HEAD} />
      ) : (
        <>
          <ThreeQuestions
            now={work.now}
            due={<DueAnswer place={place} />}
            missing={work.missing}
            action={
              work.first === 'index' ? (
                <Link
                  className="button primary"
                  to="/d/$department/$year/department"
                  params={params}
                >
                  去填{index}
                </Link>
              ) : first ? (
                <button
                  type="button"
                  className="button primary"
                  onClick={() =>
                    void navigate({
                      to: '/d/$department/$year/sheets/$sheet',
                      params: { ...params, sheet: first.sheetId },
                      search: first.path === null ? {} : { at: first.path },
                    })
                  }
                >
                  从第 1 处补起
                </button>
              ) : null
            }
          />
          <ExportProgress state={exporting} />
          {index === null ? null : <IndexPanel place={place} name={index} />}
          {data.rows.length === 0 ? (
            index === null ? (
              <EmptyState
                action={
                  <Link
                    className="button primary"
                    to="/d/$department/$year/projects"
                    params={params}
                  >
                    去新增项目
                  </Link>
                }
              >
                还没有项目。导入去年的表，或新增。
              </EmptyState>
            ) : null
          ) : (
            <div className="overview">
              <div className="overview-main">
                <KeyFigures overview={data} />
                <OverviewTable overview={data} place={place} />
              </div>
              <aside className="overview-side" aria-label="接下来">
                <NextSheets overview={data} place={place} />
                <MissingByKind overview={data} place={place} />
              </aside>
            </div>
          )}
        </>
      )}
    </>
  );
}

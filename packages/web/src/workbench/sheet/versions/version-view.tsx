import { layoutSelfEvaluationForm, type CompiledPack, type SelfEvaluation } from '@mingjian/engine';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/client.ts';
import { ErrorState } from '../../../components/states.tsx';
import { dateAndClock } from '../../../format/show-date.ts';
import { versionDifferences } from '../model/version-differences.ts';
import { PlainForm } from './plain-form.tsx';

type Props = Readonly<{
  sheet: string;
  version: number;
  now: SelfEvaluation;
  score: string | null;
  pack: CompiledPack;
  /** Brings the version back; a sentence when it cannot be. */
  onRestore: (version: number) => Promise<string | null>;
  onBack: () => void;
}>;

/** An earlier version in place of the form: what it said, marked where it differs from now, and the way back to it. */
export function VersionView({ sheet, version, now, score, pack, onRestore, onBack }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const view = useQuery({
    queryKey: ['version', sheet, version],
    queryFn: () => api.getVersion({ params: { id: sheet, version } }),
    // A version never changes.
    staleTime: Infinity,
  });
  if (view.isError) return <ErrorState error={view.error} onRetry={() => void view.refetch()} />;
  if (!view.data) return <p className="hint">正在取第 {version} 版…</p>;
  const { at, actor, scored } = view.data;
  const differences = versionDifferences(view.data.sheet, now);
  const { cells, only, since } = differences;
  return (
    <section aria-label={`第 ${version} 版`}>
      <div className="notice version-bar" role="status">
        <span>
          <b>第 {version} 版</b>，{actor} {dateAndClock(at)}，只能看。得分 {scored?.total ?? '没有'}
          ，现在 {score ?? '没有'}。
          {cells.size + only + since === 0
            ? '与现在完全一样。'
            : `与现在不同的 ${cells.size} 格已标出${since > 0 ? `；后来加的 ${since} 行这里没有` : ''}。`}
        </span>
        <span className="end">
          <button
            type="button"
            className="button small primary"
            onClick={() => void onRestore(version).then(setRefusal)}
          >
            恢复到这一版
          </button>{' '}
          <button type="button" className="button small" onClick={onBack}>
            回到现在
          </button>
        </span>
      </div>
      {refusal === null ? null : (
        <p className="notice error" role="alert">
          {refusal}
        </p>
      )}
      <PlainForm
        layout={layoutSelfEvaluationForm(view.data.sheet, scored, pack)}
        marked={cells}
        label={`第 ${version} 版的自评表`}
      />
    </section>
  );
}

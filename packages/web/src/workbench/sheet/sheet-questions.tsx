import { DueAnswer } from '../../app/due-date.tsx';
import type { Place } from '../../app/params.ts';
import { ThreeQuestions } from '../../components/three-questions.tsx';
import { type OpenItem, owedItems } from './model/cell-marks.ts';

type Props = Readonly<{
  place: Place;
  items: readonly OpenItem[];
  total: string | null;
  onGo: (path: string) => void;
}>;

/** What to do now, until when, and what is missing: advice is nothing that is owed. */
export function SheetQuestions({ place, items, total, onGo }: Props) {
  const owed = owedItems(items);
  const [first] = owed;
  return (
    <ThreeQuestions
      compact
      now={
        owed.length === 0
          ? { main: '导出报送', more: '这张表已填齐' }
          : { main: `补 ${owed.length} 处`, more: `得分 ${total ?? '还算不出'} · 随时能导出` }
      }
      due={<DueAnswer place={place} />}
      missing={{
        main: owed.length === 0 ? '没有' : `${owed.length} 处`,
        more: first?.message ?? '',
      }}
      action={
        first && first.path !== null ? (
          <button type="button" className="button primary" onClick={() => onGo(first.path ?? '')}>
            去补
          </button>
        ) : null
      }
    />
  );
}

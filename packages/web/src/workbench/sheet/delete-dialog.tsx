import type { SheetView } from '@mingjian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, errorSentence } from '../../api/client.ts';
import type { Place } from '../../app/params.ts';
import { Dialog } from '../../components/dialog.tsx';

type Props = Readonly<{ view: SheetView; place: Place; onClose: () => void }>;

/** Asks before a whole sheet goes; the log keeps that it was there. */
export function DeleteDialog({ view, place, onClose }: Props) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: async () => {
      const { version } = await api.getSheet({ params: { id: view.id } });
      return api.deleteSheet({ params: { id: view.id }, query: { expectedVersion: version } });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['year', place.department, place.year] });
      await navigate({
        to: '/d/$department/$year/projects',
        params: { department: place.department, year: String(place.year) },
      });
    },
  });
  return (
    <Dialog
      title="删去这张自评表？"
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" data-first onClick={onClose}>
            留着
          </button>
          <button type="button" className="button" onClick={() => remove.mutate()}>
            删去“{view.sheet.project}”
          </button>
        </>
      }
    >
      <p>表从年度里拿掉，合计随之改变。操作留痕里仍查得到谁在什么时候删的。</p>
      {remove.isError ? (
        <p className="notice error" role="alert">
          {errorSentence(remove.error)}
        </p>
      ) : null}
    </Dialog>
  );
}

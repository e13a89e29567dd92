import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, errorSentence } from '../api/client.ts';
import type { Place } from '../app/params.ts';
import { Dialog } from '../components/dialog.tsx';

type Props = Readonly<{ place: Place; onClose: () => void }>;

/** 新增项目: a name is enough; the official form opens with its empty rows. */
export function NewProject({ place, onClose }: Props) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: (project: string) =>
      api.createSheet({
        params: { year: place.year },
        query: { department: place.department },
        body: { project },
      }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['year', place.department, place.year] });
      onClose();
      await navigate({
        to: '/d/$department/$year/sheets/$sheet',
        params: { department: place.department, year: String(place.year), sheet: id },
        search: {},
      });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(String(new FormData(event.currentTarget).get('project') ?? ''));
      }}
    >
      <Dialog
        title="新增项目"
        onClose={onClose}
        foot={
          <>
            <button type="button" className="button" onClick={onClose}>
              不新增
            </button>
            <button type="submit" className="button primary" disabled={create.isPending}>
              新增并填表
            </button>
          </>
        }
      >
        <div className="form-grid">
          <label htmlFor="new-project">项目名称</label>
          <input
            id="new-project"
            name="project"
            className="field"
            required
            maxLength={200}
            data-first
          />
          {create.isError ? (
            <p className="notice error wide" role="alert">
              {errorSentence(create.error)}
            </p>
          ) : null}
        </div>
      </Dialog>
    </form>
  );
}

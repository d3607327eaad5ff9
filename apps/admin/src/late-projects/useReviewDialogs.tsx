import type { LateProject } from '@portfolio/contracts';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../app/useSession';
import { DraftOrderDialog } from '../supervision-orders/DraftOrderDialog';
import { NoteDialog } from './NoteDialog';
import { RateDialog } from './RateDialog';
import { ReviewHelp } from './ReviewHelp';
import type { ReviewActions } from './useReviewKeys';

type Open = 'comment' | 'rate' | 'order' | 'help';

/** The steps of the review that open something, for the project under review. */
export function useReviewDialogs(project: LateProject | undefined): { dialogs: ReactNode; actions: Pick<ReviewActions, Open | 'open'> } {
  const [open, setOpen] = useState<Open | null>(null);
  const navigate = useNavigate();
  const reviews = useMay()('oversight.review');
  const id = project?.id;
  const actions = useMemo(() => {
    const when = (allowed: boolean, what: Open) => () => allowed && id !== undefined && setOpen(what);
    return {
      comment: when(reviews, 'comment'),
      rate: when(reviews, 'rate'),
      order: when(reviews, 'order'),
      help: when(true, 'help'),
      open: () => void (id !== undefined && navigate(`/projects/${id}/show`)),
    };
  }, [id, navigate, reviews]);
  const close = () => setOpen(null);
  const dialogs = project !== undefined && (
    <>
      {open === 'comment' && <NoteDialog project={project} onClose={close} />}
      {open === 'rate' && <RateDialog project={project} onClose={close} />}
      {open === 'order' && <DraftOrderDialog project={project} onClose={close} />}
      {open === 'help' && <ReviewHelp onClose={close} />}
    </>
  );
  return { dialogs, actions };
}

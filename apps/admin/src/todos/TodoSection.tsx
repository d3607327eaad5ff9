import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { TODO_LABELS, type TodoKind, type TodoList } from '@portfolio/contracts';
import { useState } from 'react';
import { useApi } from '../app/useApi';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Section';
import { TextLink } from '../ui/TextLink';
import { listLink } from '../ui/list/listLink';
import { TodoLine } from './TodoLine';
import { mostUrgentFirst, narrowed, shortened } from './todoModel';

/** Of one kind among all the others, beside those that have a date. */
const UNDATED = 6;

interface TodoSectionProps {
  /** Kinds that stand elsewhere on the desk. */
  except?: readonly TodoKind[];
  /** Says nothing where there is nothing: on desks whose work is mostly elsewhere. */
  quiet?: boolean;
}

/** 我必须做的: everything in one list, late first, each with its one button. */
export function TodoSection({ except = [], quiet = false }: TodoSectionProps) {
  const query = useApi<TodoList>('/workbench/todos');
  const all = query.data === undefined ? undefined : narrowed(query.data, (kind) => !except.includes(kind));
  if (quiet && (all === undefined || all.total === 0)) return null;
  return (
    <Section title="我必须做的" aside={all !== undefined && all.total > 0 ? `${all.total} 件` : undefined}>
      <Loaded query={query}>{() => (all === undefined || all.total === 0 ? <AllDone /> : <Todos todos={all} />)}</Loaded>
    </Section>
  );
}

function AllDone() {
  return (
    <Box role="status" sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 1, px: 2, py: 6 }}>
      <CheckCircleOutlined aria-hidden color="success" sx={{ fontSize: 40 }} />
      <Typography>都办好了，没有等着您的事。</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>有新的事项会出现在这里，左侧菜单也会标出件数。</Typography>
    </Box>
  );
}

function Todos({ todos }: { todos: TodoList }) {
  const [chosen, setChosen] = useState<TodoKind | null>(null);
  const kind = todos.sections.some((section) => section.kind === chosen) ? chosen : null;
  const { sections, today } = kind === null ? shortened(todos, UNDATED) : narrowed(todos, (each) => each === kind);
  const items = mostUrgentFirst(sections.flatMap((section) => section.items));
  const longer = sections.filter(({ total, items: shown }) => total > shown.length);
  return (
    <>
      {todos.sections.length > 1 && (
        <Box role="group" aria-label="只看一类" sx={{ display: 'flex', flexWrap: { xs: 'nowrap', sm: 'wrap' }, gap: 1, px: 1.5, py: 1, overflowX: 'auto', scrollbarWidth: 'none', borderBottom: 1, borderColor: 'divider' }}>
          {todos.sections.map((section) => (
            <Chip
              key={section.kind}
              size="small"
              label={`${TODO_LABELS[section.kind]} ${section.total}`}
              variant={section.kind === kind ? 'filled' : 'outlined'}
              color={section.kind === kind ? 'primary' : 'default'}
              aria-pressed={section.kind === kind}
              onClick={() => setChosen(section.kind === kind ? null : section.kind)}
            />
          ))}
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item, at) => (
          <TodoLine key={`${item.kind} ${item.id ?? `${item.windowId ?? ''} ${item.projectId ?? at}`}`} item={item} today={today} />
        ))}
        {longer.map(({ kind: of, total, items: shown, list }) => (
          <Box component="li" key={of} sx={{ px: 1.5, py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
            <TextLink to={listLink(list.path.slice(1), list.filter)}>{shown.length === 0 ? `${TODO_LABELS[of]} ${total} 件，去办理` : `${TODO_LABELS[of]}共 ${total} 件，此处列出 ${shown.length} 件，查看全部`}</TextLink>
          </Box>
        ))}
      </Box>
    </>
  );
}

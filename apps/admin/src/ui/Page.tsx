import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { PageTitle } from './PageTitle';
import type { PageTitleProps } from './PageTitle';

interface PageProps extends PageTitleProps {
  children: ReactNode;
  /** `wide` for tables, which take what there is; else at most 1440 px, `form` at most 720. */
  width?: 'wide' | 'normal' | 'form';
}

const WIDTHS = { wide: 'none', normal: 1440, form: 720 } as const;

/** Frame of every page: the title with its actions, then the content. */
export function Page({ children, width = 'normal', ...title }: PageProps) {
  return (
    <Box sx={{ maxWidth: WIDTHS[width], width: '100%', px: { xs: 1.5, sm: 3 }, pt: { xs: 1.5, sm: 2 }, pb: 4 }}>
      <PageTitle {...title} />
      {children}
    </Box>
  );
}

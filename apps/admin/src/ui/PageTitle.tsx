import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase } from 'react-admin';
import type { ReactNode } from 'react';
import { shortProductName } from '../app/product';
import { useSession } from '../app/useSession';

export interface PageTitleProps {
  title: string;
  /** One quiet line under the title. */
  subtitle?: ReactNode;
  /** Marks beside the title, such as DemoMark. */
  mark?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  /** Where one came from. */
  back?: { to: string; label: string };
}

/** The page's one first-level heading; it also names the browser's tab. */
export function PageTitle({ title, subtitle, mark, actions, back }: PageTitleProps) {
  const district = useSession()?.district.name;
  return (
    <Box component="header" sx={{ mb: 2 }}>
      <title>{district === undefined ? title : `${title} · ${shortProductName(district)}`}</title>
      {back !== undefined && (
        <Button component={LinkBase} to={back.to} startIcon={<ArrowBack />} data-screen sx={{ ml: -1.5, mb: 0.5, color: 'text.secondary' }}>
          {back.label}
        </Button>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, minHeight: 32 }}>
        <Typography variant="h1" sx={{ flex: '1 1 0', minWidth: 'min(100%, 200px)' }}>
          {title}
          {mark !== undefined && (
            <Box component="span" sx={{ ml: 1 }}>
              {mark}
            </Box>
          )}
        </Typography>
        {actions !== undefined && (
          <Box data-screen sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            {actions}
          </Box>
        )}
      </Box>
      {subtitle !== undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {subtitle}
        </Typography>
      )}
    </Box>
  );
}

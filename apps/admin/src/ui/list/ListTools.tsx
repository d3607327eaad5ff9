import DensityMedium from '@mui/icons-material/DensityMedium';
import DensitySmall from '@mui/icons-material/DensitySmall';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { ColumnsButton, useStore } from 'react-admin';
import { useIsPhone } from '../useIsPhone';
import { DENSITY_KEY } from './density';
import type { Density } from './density';
import { ExportButton } from './ExportButton';
import { SavedViews } from './SavedViews';

interface ListToolsProps {
  /** Server CSV of the present filter; false where there is none. */
  exports?: boolean;
}

/** Right end of the filter bar: saved queries, columns, density, export. On a phone only the saved queries. */
export function ListTools({ exports = true }: ListToolsProps) {
  const isPhone = useIsPhone();
  return (
    <>
      <SavedViews />
      {!isPhone && (
        <>
          <Box component="span" sx={{ '& .MuiButton-root': { minHeight: 32 } }}>
            <ColumnsButton />
          </Box>
          <DensityButton />
          {exports && <ExportButton />}
        </>
      )}
    </>
  );
}

function DensityButton() {
  const [density, setDensity] = useStore<Density>(DENSITY_KEY, 'small');
  const label = density === 'small' ? '行距：紧凑，点击放宽' : '行距：宽松，点击收紧';
  return (
    <Tooltip title={label}>
      <IconButton color="primary" aria-label={label} onClick={() => setDensity(density === 'small' ? 'medium' : 'small')}>
        {density === 'small' ? <DensitySmall /> : <DensityMedium />}
      </IconButton>
    </Tooltip>
  );
}

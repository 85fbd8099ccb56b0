import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo, useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  beside?: ReactNode; // ticks, a state
  children?: ReactNode; // the action row: the primary one first
}

export const PageHead = memo(function PageHead({ title, beside, children }: Props) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Stack direction="row" sx={{ mb: 2, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="h1" tabIndex={-1}>
        <bdi>{title}</bdi>
      </Typography>
      {beside}
      <Box sx={{ flexGrow: 1 }} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {children}
      </Stack>
    </Stack>
  );
});

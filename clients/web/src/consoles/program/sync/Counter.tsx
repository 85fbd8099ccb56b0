import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

// A number that stands for itself, with what it counts.
export function Counter({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 150 }}>
      <Typography variant="body2" color="text.secondary">
        {label}
      </Typography>
      <Typography sx={{ fontWeight: 700 }}>{children}</Typography>
    </Box>
  );
}

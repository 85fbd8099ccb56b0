// A text as a QR code, black on white in either theme, since cameras want it so.
import Box from '@mui/material/Box';
import encodeQR from 'qr';
import { useMemo } from 'react';

interface Props {
  text: string;
  label: string;
  size?: number | string;
}

export function QrCode({ text, label, size = 240 }: Props) {
  const modules = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: 4 }), [text]);
  const path = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      shapeRendering="crispEdges"
      sx={{ width: size, maxWidth: '100%', bgcolor: '#fff', display: 'block' }}
    >
      <path d={path} fill="#000" />
    </Box>
  );
}

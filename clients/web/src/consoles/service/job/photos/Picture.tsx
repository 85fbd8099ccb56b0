// The picture of a photo, or where it lies: pictures do not travel.
import AwayIcon from '@mui/icons-material/HideImageOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SxProps, Theme } from '@mui/material/styles';
import { useState } from 'react';
import { addressOfPicture } from '@/api/pictures';
import type { RowOf } from '@/api/types';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export type Photo = RowOf<'photos'>;

const LIES_AT = phrase(
  'این عکس در {site} است و اینجا دیده نمی‌شود.',
  'This picture lies at {site} and is not seen here.',
);

interface Props {
  photo: Photo;
  alt: string;
  isHere: boolean; // taken at the site whose page this is
  sx: SxProps<Theme>;
}

export function Picture({ photo, alt, isHere, sx }: Props) {
  const speech = useSpeech();
  const [isMissing, setIsMissing] = useState(false); // of a site with several machines, or restored
  if (isHere && !isMissing)
    return (
      <Box
        component="img"
        src={addressOfPicture(photo.picture)}
        alt={alt}
        loading="lazy"
        onError={() => setIsMissing(true)}
        sx={sx}
      />
    );
  return (
    <Box
      sx={
        [
          {
            display: 'grid',
            placeContent: 'center',
            justifyItems: 'center',
            gap: 0.5,
            p: 1,
            bgcolor: 'action.hover',
          },
          ...(Array.isArray(sx) ? (sx as SxProps<Theme>[]) : [sx]),
        ] as SxProps<Theme>
      }
    >
      <AwayIcon sx={{ color: 'text.secondary' }} />
      <Typography variant="caption" color="text.secondary" sx={{ textAlign: 'center' }}>
        {speech.say(LIES_AT, { site: `\u2066${photo.site_code ?? ''}\u2069` })}
      </Typography>
    </Box>
  );
}

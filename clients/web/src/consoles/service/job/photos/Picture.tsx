// The picture of a photo, or where it lies: pictures do not travel.
import AwayIcon from '@mui/icons-material/HideImageOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SxProps, Theme } from '@mui/material/styles';
import { useState } from 'react';
import { addressOfPicture } from '@/api/pictures';
import type { RowOf } from '@/api/types';
import { Code } from '@/parts/show/Code';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

export type Photo = RowOf<'photos'>;

const LIES_AT = phrase('این عکس اینجا نیست و در این محل است:', 'This picture is not here; it lies at');
const NOT_ON_THIS = phrase('این عکس روی این دستگاه نیست.', 'This picture is not on this machine.');

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
        {speech.say(isHere ? NOT_ON_THIS : LIES_AT)}{' '}
        {!isHere && photo.site_code && <Code text={photo.site_code} />}
      </Typography>
    </Box>
  );
}

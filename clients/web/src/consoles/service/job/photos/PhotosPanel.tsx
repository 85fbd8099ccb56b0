// The photos of a job: what its device looked like when it came, and what was found inside.
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPage, me } from '@/api/queries';
import type { RecordOf } from '@/api/types';
import { More } from '@/parts/More';
import { Panel } from '@/parts/Panel';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { AddPhotos } from './AddPhotos';
import { PhotoViewer } from './PhotoViewer';
import { Picture } from './Picture';

const TITLE = phrase('عکس‌ها', 'Photos');
const PHOTO = phrase('عکس {at}', 'Photo {at}');
const NONE = phrase(
  'هنوز عکسی ندارد؛ عکس را اینجا رها کنید یا با دکمه بیفزایید.',
  'There is no photo yet; drop pictures here, or add them by the button.',
);
const SHOWN = 100;

export function PhotosPanel({ job }: { job: RecordOf<'jobs'> }) {
  const speech = useSpeech();
  const { data: person } = useQuery(me);
  const { data } = useQuery(listPage('photos', { job: job.id, limit: SHOWN }));
  const [open, setOpen] = useState<string | null>(null); // the photo's id
  const photos = data?.rows ?? [];
  const mayAdd = job.site === person?.site && person.may.includes('AddPhoto');
  if (!data || (photos.length === 0 && !mayAdd)) return null;
  const nameOf = (at: number) => photos[at]?.caption ?? '';
  const calledAt = (at: number) => nameOf(at) || speech.say(PHOTO, { at: speech.number(at + 1) });
  const gallery = (
    <>
      {photos.length === 0 && <Typography variant="body2">{speech.say(NONE)}</Typography>}
      {photos.length > 0 && (
        <Box
          component="ul"
          aria-label={speech.say(TITLE)}
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
            listStyle: 'none',
            m: 0,
            p: 0,
          }}
        >
          {photos.map((photo, at) => (
            <Box component="li" key={photo.id} sx={{ minWidth: 0 }}>
              <ButtonBase
                onClick={() => setOpen(photo.id)}
                aria-label={calledAt(at)}
                aria-haspopup="dialog"
                sx={{ display: 'block', width: '100%', textAlign: 'start', borderRadius: 1 }}
              >
                <Picture
                  photo={photo}
                  alt=""
                  isHere={photo.site === person?.site}
                  sx={{ width: '100%', aspectRatio: '4 / 3', objectFit: 'cover', borderRadius: 1 }}
                />
                <Typography variant="caption" component="div" noWrap>
                  <bdi>{calledAt(at)}</bdi>
                </Typography>
              </ButtonBase>
            </Box>
          ))}
        </Box>
      )}
      <More of={data} />
    </>
  );
  const shown = photos.findIndex(({ id }) => id === open);
  return (
    <>
      {mayAdd ? (
        <AddPhotos job={job.id} subject={job.number} title={speech.say(TITLE)}>
          {gallery}
        </AddPhotos>
      ) : (
        <Panel title={speech.say(TITLE)}>{gallery}</Panel>
      )}
      {shown >= 0 && person && (
        <PhotoViewer
          photos={photos}
          at={shown}
          person={person}
          nameOf={calledAt}
          onShow={(at) => setOpen(photos[at]?.id ?? null)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

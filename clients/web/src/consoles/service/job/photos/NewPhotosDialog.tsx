// Photos that are about to be added, each with its caption. A picture is given to the site and then added
// to the job; what is done is not done again when the next one is refused.
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useRecord } from '@/api/commands';
import { sendPicture } from '@/api/pictures';
import { useKeys } from '@/input/keys';
import { FieldForm } from '@/parts/form/FieldForm';
import { RECORDED } from '@/parts/record/words';
import { RefusalView } from '@/parts/RefusalView';
import { Code } from '@/parts/show/Code';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const CANCEL = phrase('انصراف', 'Cancel');
const MORE = phrase('عکس دیگر', 'Another one');
const RECORD = phrase('ثبت {count} عکس', 'Record {count} {count:photo|photos}');
const KEY = phrase('ثبت', 'Record');
const CAPTION = phrase('شرح عکس {at}', 'Caption of photo {at}');
const NOT_THIS = phrase('کنار گذاشتن عکس {at}', 'Leave out photo {at}');

export interface NewPhoto {
  id: number;
  jpeg: Blob;
  shown: string; // an address of it in this page
  caption: string;
}

interface Props {
  job: string;
  subject: string | null;
  photos: NewPhoto[];
  onChange: (photos: NewPhoto[]) => void; // none: nothing is left to be added
  onMore: () => void;
}

export function NewPhotosDialog({ job, subject, photos, onChange, onMore }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const record = useRecord();
  const [error, setError] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  const given = useRef(new Map<number, string>()); // photos whose picture the site has, by its hash
  const send = async () => {
    setIsSending(true);
    setError(null);
    let left = photos;
    try {
      for (const photo of photos) {
        const picture = given.current.get(photo.id) ?? (await sendPicture(photo.jpeg));
        given.current.set(photo.id, picture);
        await record.mutateAsync({
          href: `/jobs/${job}/photos`,
          body: { picture, ...(photo.caption ? { caption: photo.caption } : {}) },
        });
        left = left.filter(({ id }) => id !== photo.id);
      }
      tell({ text: speech.say(RECORDED, { what: speech.command('AddPhoto') }) });
    } catch (refused) {
      setError(refused);
    }
    setIsSending(false);
    onChange(left);
  };
  const begin = () => {
    if (!isSending) void send();
  };
  useKeys([
    { key: 'F9', does: KEY, run: begin },
    { key: 'ctrl+Enter', does: KEY, run: begin },
  ]);
  const close = () => {
    if (!isSending) onChange([]);
  };
  const number = (at: number) => ({ at: speech.number(at + 1) });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm">
      <DialogTitle>
        {speech.command('AddPhoto')} {subject && <Code text={subject} />}
      </DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FieldForm sx={{ gap: 2 }} onSend={begin}>
          {error !== null && <RefusalView error={error} takesFocus />}
          {photos.map((photo, at) => (
            <Box
              key={photo.id}
              sx={{
                display: 'grid',
                gap: 1,
                alignItems: 'center',
                gridTemplateColumns: { xs: '1fr auto', sm: 'auto 1fr auto' },
              }}
            >
              <Box
                component="img"
                src={photo.shown}
                alt=""
                sx={{ width: 96, height: 72, objectFit: 'cover', borderRadius: 1 }}
              />
              <TextField
                label={speech.say(CAPTION, number(at))}
                value={photo.caption}
                sx={{ gridColumn: { xs: '1 / -1', sm: 2 }, gridRow: { xs: 2, sm: 1 } }}
                autoFocus={at === 0}
                onChange={(event) =>
                  onChange(
                    photos.map((each) =>
                      each.id === photo.id ? { ...each, caption: event.target.value } : each,
                    ),
                  )
                }
              />
              <IconButton
                aria-label={speech.say(NOT_THIS, number(at))}
                disabled={isSending}
                onClick={() => onChange(photos.filter(({ id }) => id !== photo.id))}
              >
                <RemoveIcon />
              </IconButton>
            </Box>
          ))}
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            <Button type="submit" variant="contained" loading={isSending} aria-keyshortcuts="F9">
              {speech.say(RECORD, { count: speech.number(photos.length) })} (F9)
            </Button>
            <Button onClick={onMore} disabled={isSending}>
              {speech.say(MORE)}
            </Button>
            <Button onClick={close} disabled={isSending}>
              {speech.say(CANCEL)}
            </Button>
          </Box>
        </FieldForm>
      </DialogContent>
    </Dialog>
  );
}

// Where photos of a job are added: dropped on the panel, chosen as files, or taken with a phone's camera.
import CameraIcon from '@mui/icons-material/PhotoCameraOutlined';
import AddIcon from '@mui/icons-material/AddPhotoAlternateOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useRef, useState, type ReactNode } from 'react';
import { useKeys } from '@/input/keys';
import { Panel } from '@/parts/Panel';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { NewPhotosDialog, type NewPhoto } from './NewPhotosDialog';
import { asJpeg } from './picture';

const TAKE = phrase('گرفتن عکس', 'Take a photo');
const PICTURES = 'image/*';
let made = 0; // names new photos apart

interface Props {
  job: string;
  subject: string | null; // the job's number
  title: ReactNode;
  actions?: ReactNode; // what else is done here
  children: ReactNode;
}

export function AddPhotos({ job, subject, title, actions, children }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const isTouched = useMediaQuery('(pointer: coarse)');
  const [photos, setPhotos] = useState<NewPhoto[]>([]);
  const [isReading, setIsReading] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const add = speech.command('AddPhoto');
  useKeys([{ key: 'KeyO', does: { fa: add, en: add }, run: () => files.current?.click() }]);

  const read = async (chosen: File[]) => {
    setIsReading(true);
    for (const file of chosen)
      try {
        const jpeg = await asJpeg(file);
        const photo = { id: (made += 1), jpeg, shown: URL.createObjectURL(jpeg), caption: '' };
        setPhotos((before) => [...before, photo]);
      } catch (error) {
        tell({ error });
      }
    setIsReading(false);
  };
  const take = (list: FileList | null) => {
    if (list && list.length > 0 && !isReading) void read([...list]);
  };
  const leave = (left: NewPhoto[]) => {
    for (const { id, shown } of photos)
      if (!left.some((photo) => photo.id === id)) URL.revokeObjectURL(shown);
    setPhotos(left);
  };
  const input = {
    type: 'file',
    hidden: true,
    accept: PICTURES,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      take(event.target.files);
      event.target.value = ''; // the same file again
    },
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
      sx={{
        minWidth: 0,
        borderRadius: 1,
        outline: isOver ? '2px dashed' : 'none',
        outlineColor: 'primary.main',
      }}
    >
      <Panel
        title={title}
        actions={
          <>
            {actions}
            {isTouched && (
              <Button startIcon={<CameraIcon />} loading={isReading} onClick={() => camera.current?.click()}>
                {speech.say(TAKE)}
              </Button>
            )}
            <Button
              startIcon={<AddIcon />}
              loading={isReading}
              onClick={() => files.current?.click()}
              aria-keyshortcuts="O"
            >
              {add}
            </Button>
            <input {...input} ref={camera} capture="environment" />
            <input {...input} ref={files} multiple />
          </>
        }
      >
        {children}
      </Panel>
      {photos.length > 0 && (
        <NewPhotosDialog
          job={job}
          subject={subject}
          photos={photos}
          onChange={leave}
          onMore={() => files.current?.click()}
        />
      )}
    </Box>
  );
}

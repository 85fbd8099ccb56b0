import UploadIcon from '@mui/icons-material/UploadFile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type DragEvent } from 'react';
import { phrase, type Phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

const CHOOSE = phrase('انتخاب فایل', 'Choose a file');

interface FileDropProps {
  says: Phrase; // which file
  accept: string; // ".csv,.xlsx"
  onFile: (file: File) => void;
  isBusy: boolean;
}

// Where one file is dropped, or chosen.
export function FileDrop({ says, accept, onFile, isBusy }: FileDropProps) {
  const speech = useSpeech();
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      sx={{
        p: 3,
        textAlign: 'center',
        border: '2px dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        borderRadius: 1,
      }}
    >
      <Typography sx={{ mb: 1.5 }}>{speech.say(says)}</Typography>
      <Button component="label" variant="contained" startIcon={<UploadIcon />} loading={isBusy}>
        {speech.say(CHOOSE)}
        <input
          type="file"
          hidden
          accept={accept}
          aria-label={speech.say(CHOOSE)}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = ''; // the same file again, once it was corrected
          }}
        />
      </Button>
    </Box>
  );
}

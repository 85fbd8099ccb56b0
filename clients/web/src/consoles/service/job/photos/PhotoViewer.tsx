// One photo as large as the page has room for; arrows go to the next one and back.
import CloseIcon from '@mui/icons-material/Close';
import BackIcon from '@mui/icons-material/NavigateBefore';
import NextIcon from '@mui/icons-material/NavigateNext';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useState } from 'react';
import type { Me } from '@/api/types';
import { useKeys } from '@/input/keys';
import { ActionDialog } from '@/parts/record/ActionDialog';
import { RECORDED } from '@/parts/record/words';
import { useTell } from '@/parts/Toasts';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { Picture, type Photo } from './Picture';
import { stepped } from './step';

const CLOSE = phrase('بستن', 'Close');
const NEXT = phrase('عکس بعد', 'Next photo');
const BEFORE = phrase('عکس پیش', 'Photo before');
const PLACE = phrase('{at} از {of}', '{at} of {of}');

interface Props {
  photos: Photo[];
  at: number;
  person: Me;
  nameOf: (at: number) => string;
  onShow: (at: number) => void;
  onClose: () => void;
}

export function PhotoViewer({ photos, at, person, nameOf, onShow, onClose }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const isRtl = useTheme().direction === 'rtl';
  const [isRemoving, setIsRemoving] = useState(false);
  const go = (key: 'ArrowLeft' | 'ArrowRight') => onShow(stepped(at, photos.length, key, isRtl));
  const [left, right] = isRtl ? [NEXT, BEFORE] : [BEFORE, NEXT];
  useKeys([
    { key: 'ArrowLeft', does: left, run: () => go('ArrowLeft') },
    { key: 'ArrowRight', does: right, run: () => go('ArrowRight') },
  ]);
  const photo = photos[at];
  if (!photo) return null;
  const isHere = photo.site === person.site;
  const mayRemove = isHere && person.may.includes('RemovePhoto');
  const [Before, Next] = isRtl ? [NextIcon, BackIcon] : [BackIcon, NextIcon];
  return (
    <>
      <Dialog open onClose={onClose} fullWidth maxWidth="lg">
        <DialogTitle sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box component="bdi" sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {nameOf(at)}
          </Box>
          <Typography component="span" variant="body2" color="text.secondary">
            {speech.say(PLACE, { at: speech.number(at + 1), of: speech.number(photos.length) })}
          </Typography>
          <IconButton aria-label={speech.say(CLOSE)} onClick={onClose} edge="end">
            <CloseIcon />
          </IconButton>
        </DialogTitle>
        <DialogContent sx={{ p: 0, display: 'grid', placeItems: 'center', bgcolor: 'action.hover' }}>
          <Picture
            key={photo.id}
            photo={photo}
            alt={nameOf(at)}
            isHere={isHere}
            sx={{ maxWidth: '100%', maxHeight: '70vh', minHeight: 120, objectFit: 'contain' }}
          />
        </DialogContent>
        <DialogActions sx={{ px: 2, flexWrap: 'wrap' }}>
          <Typography variant="caption" color="text.secondary" sx={{ flex: { xs: '1 0 100%', sm: '1' } }}>
            {speech.instant(photo.time)} {photo.author_name && <bdi>{photo.author_name}</bdi>}
          </Typography>
          {mayRemove && (
            <Button color="error" onClick={() => setIsRemoving(true)}>
              {speech.command('RemovePhoto')}
            </Button>
          )}
          <IconButton aria-label={speech.say(BEFORE)} disabled={at === 0} onClick={() => onShow(at - 1)}>
            <Before />
          </IconButton>
          <IconButton
            aria-label={speech.say(NEXT)}
            disabled={at === photos.length - 1}
            onClick={() => onShow(at + 1)}
          >
            <Next />
          </IconButton>
        </DialogActions>
      </Dialog>
      {isRemoving && (
        <ActionDialog
          action={{
            name: 'remove',
            command: 'RemovePhoto',
            href: `/photos/${photo.id}/remove`,
            allowed: true,
            why: null,
            who_can: [],
          }}
          subject={nameOf(at)}
          hidden={['photo']}
          onClose={() => setIsRemoving(false)}
          onRecorded={() => {
            tell({ text: speech.say(RECORDED, { what: speech.command('RemovePhoto') }) });
            onClose();
          }}
        />
      )}
    </>
  );
}

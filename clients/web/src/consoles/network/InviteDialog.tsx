// An invite of a site: made, then shown as a QR code, to be copied, kept as a file or printed. It
// is all that the site's machine needs, so it is shown here once and kept nowhere.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWrite } from '@/api/commands';
import type { Schemas } from '@/api/types';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { RefusalView } from '@/parts/RefusalView';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { InviteShown } from './InviteShown';

export const INVITE_AGAIN = phrase('دعوت‌نامه تازه', 'New invite');
const MAKE = phrase('ساخت دعوت‌نامه', 'Make the invite');
const WHAT = phrase(
  'دعوت‌نامه همه آن چیزی است که دستگاه محل برای پیوستن لازم دارد، بی‌آنکه به شبکه وصل باشد. یک بار و تا روز پایانش به کار می‌رود؛ اگر محل پیش‌تر پیوسته باشد، دستگاه تازه جای دستگاه پیشین را می‌گیرد.',
  "An invite is all that a site's machine needs to join, without being connected. It works once, until its last day; where the site has joined already, the new machine takes the place of the old one.",
);
const CLOSE = phrase('بستن', 'Close');

interface Props {
  site: string | null; // its code; null: chosen here
  onClose: () => void;
}

export function InviteDialog({ site, onClose }: Props) {
  const speech = useSpeech();
  const [chosen, setChosen] = useState(site);
  const make = useWrite<Schemas['InviteMade']>();
  const run = () => {
    if (chosen && !make.isPending) make.mutate({ path: '/invites', body: { site: chosen } });
  };
  return (
    <Dialog open onClose={make.data ? undefined : onClose} fullWidth maxWidth="sm">
      <DialogTitle>
        {speech.say(INVITE_AGAIN)}{' '}
        <Typography component="bdi" dir="ltr" color="text.secondary">
          {make.data?.site_code ?? site}
        </Typography>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {make.error && <RefusalView error={make.error} takesFocus />}
        {make.data ? (
          <InviteShown invite={make.data} />
        ) : (
          <>
            <Alert severity="info">{speech.say(WHAT)}</Alert>
            {site === null && (
              <ReferenceField
                of="site"
                label={speech.record('site')}
                value={chosen}
                onChange={setChosen}
                required
                autoFocus
              />
            )}
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ justifyContent: 'start', px: 3, pb: 2 }}>
        {!make.data && (
          <Button variant="contained" loading={make.isPending} disabled={!chosen} onClick={run}>
            {speech.say(MAKE)}
          </Button>
        )}
        <Button onClick={onClose}>{speech.say(CLOSE)}</Button>
      </DialogActions>
    </Dialog>
  );
}

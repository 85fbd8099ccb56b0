// The buttons of a record are its `actions` and nothing else: what may be done now, or why not and
// who could. The first allowed one that is no danger is the primary; dangers stand at the far end. An
// address that ends with `#deliver` begins that action as it is opened.
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { refusedHere } from '@/api/refusal';
import type { Action, Recorded } from '@/api/types';
import { useKeys } from '@/input/keys';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import type { FormValues } from '../form/values';
import { useTell } from '../Toasts';
import { ActionDialog } from './ActionDialog';
import { RECORDED } from './words';

const WHO = phrase('چه کسی می‌تواند: {roles}', 'Who can: {roles}');

export interface ActionTreatment {
  key?: string; // of the keyboard: "KeyP"
  primary?: boolean;
  danger?: boolean;
  hidden?: string[]; // members that the address gives; the record's own name when missing
  known?: FormValues;
  initial?: FormValues;
  before?: ReactNode | ((values: FormValues) => ReactNode);
  repeats?: (body: FormValues) => ReactNode; // said once more before it is recorded
  run?: () => void; // in place of the form
}

interface Props {
  actions: Action[];
  subject: string | null;
  member: string; // what the record is called in its commands: "job"
  treatments?: Record<string, ActionTreatment>;
  onRecorded?: (action: string, recorded: Recorded) => void;
}

type Formed = Action & { command: string; href: string };
const isFormed = (action: Action): action is Formed => action.command !== null && action.href !== null;

// What of a treatment its form is drawn with.
export function shownIn(treatment: ActionTreatment = {}, member: string) {
  const { hidden = [member], known, initial, before, repeats } = treatment;
  return {
    hidden,
    before,
    ...(known ? { known } : {}),
    ...(initial ? { initial } : {}),
    ...(repeats ? { repeats } : {}),
  };
}

export function ActionBar({ actions, subject, member, treatments = {}, onRecorded }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const { hash, search } = useLocation();
  const asked = actions.find(({ name }) => hash === `#${name}`);
  const [open, setOpen] = useState<Formed | null>(
    asked?.allowed && isFormed(asked) && !treatments[asked.name]?.run ? asked : null,
  );
  const word = (action: Action) => (action.command ? speech.command(action.command) : action.name);
  const begin = (action: Action) => {
    const treatment = treatments[action.name];
    if (treatment?.run) treatment.run();
    else if (isFormed(action)) setOpen(action);
  };
  useEffect(() => {
    if (asked === undefined) return;
    void navigate({ search }, { replace: true });
    if (!asked.allowed && asked.why) tell({ error: refusedHere('not_allowed', asked.why, asked.who_can) });
  }, [asked, navigate, search, tell]);
  const why = (action: Action) => {
    if (action.allowed) return '';
    const roles = speech.list(action.who_can.map((role) => speech.choice('role', role)));
    const text = action.why ? speech.said(action.why) : '';
    return roles ? `${text} ${speech.say(WHO, { roles })}` : text;
  };
  useKeys(
    actions.flatMap((action) => {
      const key = treatments[action.name]?.key;
      const does = { fa: word(action), en: word(action) };
      return key && action.allowed ? [{ key, does, run: () => begin(action) }] : [];
    }),
  );
  const isDanger = ({ name }: Action) => treatments[name]?.danger ?? false;
  const primary =
    actions.find(({ allowed, name }) => allowed && treatments[name]?.primary) ??
    actions.find((action) => action.allowed && !isDanger(action));
  const others = actions.filter((action) => action !== primary);
  const ordered = [
    ...(primary ? [primary] : []),
    ...others.filter((action) => !isDanger(action)),
    ...others.filter(isDanger),
  ];
  return (
    <>
      {ordered.map((action) => (
        <Tooltip key={action.name} title={why(action)}>
          <span>
            <Button
              variant={action === primary ? 'contained' : 'outlined'}
              color={treatments[action.name]?.danger ? 'error' : 'primary'}
              disabled={!action.allowed}
              onClick={() => begin(action)}
              {...(treatments[action.name]?.key
                ? { 'aria-keyshortcuts': treatments[action.name]?.key?.replace('Key', '') }
                : {})}
            >
              {word(action)}
            </Button>
          </span>
        </Tooltip>
      ))}
      {open && (
        <ActionDialog
          action={open}
          subject={subject}
          {...shownIn(treatments[open.name], member)}
          onClose={() => setOpen(null)}
          onRecorded={(recorded) => {
            setOpen(null);
            tell({ text: speech.say(RECORDED, { what: word(open) }) });
            onRecorded?.(open.name, recorded);
          }}
        />
      )}
    </>
  );
}

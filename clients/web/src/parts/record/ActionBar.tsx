// The buttons of a record are its `actions` and nothing else: what may be done now, and behind one
// button what may not, why, and who could. The first allowed one that is no danger is the primary; dangers stand at the far end. An
// address that ends with `#deliver` begins that action as it is opened.
import Button from '@mui/material/Button';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { refusedHere } from '@/api/refusal';
import type { Action, Recorded } from '@/api/types';
import { useKeys } from '@/input/keys';
import { useSpeech } from '@/words/speech';
import type { FormValues } from '../form/values';
import { useTell } from '../Toasts';
import { ActionDialog } from './ActionDialog';
import { isFormed, type Formed } from './formed';
import { OtherActions } from './OtherActions';
import { wordOf } from './whyNot';
import { RECORDED } from './words';

export interface ActionTreatment {
  key?: string; // of the keyboard: "KeyP"
  primary?: boolean;
  danger?: boolean;
  hidden?: string[]; // members that the address gives; the record's own name when missing
  known?: FormValues;
  initial?: FormValues;
  before?: ReactNode | ((values: FormValues) => ReactNode);
  decided?: (values: FormValues) => FormValues; // what the page makes of what is typed
  repeats?: (body: FormValues) => ReactNode; // said once more before it is recorded
  counter?: string; // the action that takes it back, offered as soon as it is recorded
  run?: () => void; // in place of the form
}

interface Props {
  actions: Action[];
  subject: string | null;
  member: string; // what the record is called in its commands: "job"
  treatments?: Record<string, ActionTreatment>;
  hasPrimary?: boolean; // false for a bar beside the page's own
  onRecorded?: (action: string, recorded: Recorded) => void;
}

// What of a treatment its form is drawn with.
export function shownIn(treatment: ActionTreatment = {}, member: string) {
  const { hidden = [member], known, initial, before, decided, repeats } = treatment;
  return {
    hidden,
    before,
    ...(known ? { known } : {}),
    ...(initial ? { initial } : {}),
    ...(decided ? { decided } : {}),
    ...(repeats ? { repeats } : {}),
  };
}

export function ActionBar(props: Props) {
  const { actions, subject, member, treatments = {}, hasPrimary = true, onRecorded } = props;
  const speech = useSpeech();
  const tell = useTell();
  const navigate = useNavigate();
  const { hash, pathname, search } = useLocation();
  const asked = actions.find(({ name }) => hash === `#${name}`);
  const [chosen, setChosen] = useState<Formed | null>(null);
  const isAskedForm = asked?.allowed && isFormed(asked) && !treatments[asked.name]?.run;
  const open = chosen ?? (isAskedForm ? asked : null);
  const close = () => {
    setChosen(null);
    if (hash) void navigate({ search }, { replace: true });
  };
  const word = (action: Action) => wordOf(speech, action);
  const begin = (action: Action) => {
    const treatment = treatments[action.name];
    if (treatment?.run) treatment.run();
    else if (isFormed(action)) setChosen(action);
  };
  useEffect(() => {
    if (asked === undefined || isAskedForm) return;
    void navigate({ search }, { replace: true });
    if (!asked.allowed && asked.why) tell({ error: refusedHere('not_allowed', asked.why, asked.who_can) });
  }, [asked, isAskedForm, navigate, search, tell]);
  useKeys(
    actions.flatMap((action) => {
      const key = treatments[action.name]?.key;
      const does = { fa: word(action), en: word(action) };
      return key && action.allowed ? [{ key, does, run: () => begin(action) }] : [];
    }),
  );
  const isDanger = ({ name }: Action) => treatments[name]?.danger ?? false;
  const allowed = actions.filter((action) => action.allowed);
  const primary =
    allowed.find(({ name }) => treatments[name]?.primary) ?? allowed.find((action) => !isDanger(action));
  const others = allowed.filter((action) => action !== primary);
  const ordered = [
    ...(primary ? [primary] : []),
    ...others.filter((action) => !isDanger(action)),
    ...others.filter(isDanger),
  ];
  return (
    <>
      {ordered.map((action) => (
        <Button
          key={action.name}
          variant={action === primary && hasPrimary ? 'contained' : 'outlined'}
          color={isDanger(action) ? 'error' : 'primary'}
          onClick={() => begin(action)}
          {...(treatments[action.name]?.key
            ? { 'aria-keyshortcuts': treatments[action.name]?.key?.replace('Key', '') }
            : {})}
        >
          {word(action)}
        </Button>
      ))}
      <OtherActions actions={actions.filter((action) => !action.allowed)} />
      {open && (
        <ActionDialog
          action={open}
          subject={subject}
          {...shownIn(treatments[open.name], member)}
          onClose={close}
          onRecorded={(recorded) => {
            const back = actions.find(({ name }) => name === treatments[open.name]?.counter);
            close();
            tell({
              text: speech.say(RECORDED, { what: word(open) }),
              ...(back
                ? {
                    action: {
                      text: word(back),
                      run: () => void navigate(`${pathname}${search}#${back.name}`),
                    },
                  }
                : {}),
            });
            onRecorded?.(open.name, recorded);
          }}
        />
      )}
    </>
  );
}

// How the actions of a product are offered: their keys, what is filled in already, and what takes them
// back.
import type { RecordOf } from '@/api/types';
import type { FormValues } from '@/parts/form/values';
import type { ActionTreatment } from '@/parts/record/ActionBar';
import { phrase } from '@/words/phrase';
import { Meant } from './Meant';

const MADE = phrase(
  'کسی در این محل این سریال را نمی‌شناسد؛ با اصلاح ساخته می‌شود.',
  'Nobody here knows this serial; the correction makes it.',
);
const NO_FILE = phrase('کسی در این محل این سریال را نمی‌شناسد.', 'Nobody here knows this serial.');
const TAKES_BACK = phrase(
  'سریال درست همین سریال است: اصلاح پیشین پس گرفته می‌شود.',
  'The right serial is this one: the earlier correction is taken back.',
);

export function treatmentsOf(
  serial: RecordOf<'serials'>,
  onAdmit: () => void,
): Record<string, ActionTreatment> {
  const itself = serial.serial;
  const [flag = null] = serial.flags;
  const right = (values: FormValues) => (
    <Meant typed={values.right} unknown={MADE} itself={itself} back={TAKES_BACK} />
  );
  return {
    admit: { key: 'KeyA', primary: true, run: onAdmit },
    correct: {
      key: 'KeyC',
      before: right,
      initial: serial.corrected_to ? { right: itself } : {},
      counter: 'correct',
    },
    'correct-stub': { key: 'KeyB', before: right },
    merge: { before: (values) => <Meant typed={values.kept} unknown={NO_FILE} itself={itself} /> },
    flag: { key: 'KeyF', counter: 'unflag' },
    unflag: { initial: { flag }, counter: 'flag' },
    activate: { key: 'KeyW' },
    owner: { key: 'KeyO' },
    extend: { key: 'KeyE' },
    void: { danger: true, counter: 'restore' },
    restore: { counter: 'void' },
    retire: { danger: true, counter: 'reinstate' },
    reinstate: { counter: 'retire' },
  };
}

// Which buttons stand beside what they change; the others in the head, with all that may not be done now.
export const OF_WARRANTY = ['activate', 'extend', 'restore', 'void'];
export const OF_OWNER = ['owner'];
export const OF_FLAGS = ['unflag'];

// The device by its serial and, where nobody knows that, its model.
import TextField from '@mui/material/TextField';
import { memo, type Ref } from 'react';
import { ReferenceField } from '@/parts/form/ReferenceField';
import { useSpeech } from '@/words/speech';
import { understoodSerial, type Admission } from './admission';

interface Props {
  serial: string;
  model: string | null;
  isUnknown: boolean;
  scans: number; // after a scan of an unknown serial its model is the next thing to type
  problemOf: (member: string) => string | undefined;
  onPut: (change: Partial<Admission>) => void;
  inputRef: Ref<HTMLInputElement>;
}

export const SerialField = memo(function SerialField(props: Props) {
  const { serial, model, isUnknown, scans, problemOf, onPut, inputRef } = props;
  const speech = useSpeech();
  const label = (member: string) => speech.label('AdmitDevice', member);
  return (
    <>
      <TextField
        inputRef={inputRef}
        autoFocus
        required
        label={label('serial')}
        value={serial}
        onChange={(event) => onPut({ serial: event.target.value, repeat_of: null })}
        onBlur={() => {
          const understood = understoodSerial(serial);
          if (understood !== serial) onPut({ serial: understood });
        }}
        error={problemOf('serial') !== undefined}
        helperText={problemOf('serial')}
        slotProps={{ htmlInput: { dir: 'ltr', autoComplete: 'off', name: 'serial' } }}
      />
      {isUnknown && (
        <ReferenceField
          of="model"
          key={scans}
          autoFocus={scans > 0}
          label={label('model')}
          value={model}
          onChange={(chosen) => onPut({ model: chosen })}
          error={problemOf('model') !== undefined}
          helperText={problemOf('model')}
        />
      )}
    </>
  );
});

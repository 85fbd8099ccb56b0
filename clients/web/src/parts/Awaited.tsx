// In place of what is read: that it is on its way, or why it could not be read.
import { AskAgain } from './AskAgain';
import { Busy } from './Busy';
import { RefusalView } from './RefusalView';

interface Props {
  error: unknown;
  onAsk: () => unknown;
}

export function Awaited({ error, onAsk }: Props) {
  return error ? <RefusalView error={error} action={<AskAgain onAsk={() => void onAsk()} />} /> : <Busy />;
}

// Invoicing a job and taking its money, one after the other: an invoice is followed by its payment, and a
// payment by the next one as long as something is owed. Each offers its paper.
import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import type { Recorded } from '@/api/types';
import { codeText } from '@/format/isolated';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';
import { ActionDialog } from '../record/ActionDialog';
import { usePaper, usePrint } from '../record/PrintButton';
import { RECORDED } from '../record/words';
import { allowedIn } from '../record/formed';
import { useTell } from '../Toasts';
import { AccountToInvoice } from './AccountToInvoice';
import { INVOICE_PAPERS, moneyOf, type JobMoney, type MoneyDeed } from './jobMoney';
import { PaymentDialog } from './PaymentDialog';
import { usePrintReceipt } from './usePrintReceipt';

const PRINT = phrase('چاپ', 'Print');

interface Props {
  money: JobMoney;
  open: MoneyDeed | null;
  onOpen: (deed: MoneyDeed | null) => void;
}

export function MoneyDeeds({ money, open, onOpen }: Props) {
  const speech = useSpeech();
  const tell = useTell();
  const client = useQueryClient();
  const print = usePrint();
  const [invoicePaper] = usePaper('invoice', INVOICE_PAPERS);
  const printReceipt = usePrintReceipt();
  const invoice = allowedIn(money.actions, 'invoice');
  const pay = allowedIn(money.actions, 'pay');
  const close = () => onOpen(null);
  const done = async (recorded: Recorded, command: string, printed: () => void) => {
    close();
    const what = `${speech.command(command)} ${codeText(recorded.number ?? '')}`;
    tell({
      text: speech.say(RECORDED, { what }),
      action: { text: speech.say(PRINT), run: printed },
    });
    try {
      const now = await client.query({ ...moneyOf(money.job), staleTime: 0 });
      if (now.balance > 0 && allowedIn(now.actions, 'pay')) onOpen('pay');
    } catch (error) {
      tell({ error });
    }
  };
  return (
    // What is pressed in these dialogs is not for the form that they may stand in.
    <Box
      sx={{ display: 'contents' }}
      onSubmit={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {open === 'invoice' && invoice && (
        <ActionDialog
          action={invoice}
          subject={money.job_number}
          hidden={['job']}
          before={<AccountToInvoice job={money.job} />}
          isWide
          onClose={close}
          onRecorded={(recorded) =>
            void done(recorded, invoice.command, () => void print('invoice', recorded.id, invoicePaper))
          }
        />
      )}
      {open === 'pay' && pay && (
        <PaymentDialog
          key={money.balance}
          action={pay}
          number={money.job_number}
          balance={money.balance}
          onClose={close}
          onRecorded={(recorded, means) =>
            void done(recorded, pay.command, () => printReceipt(recorded.id, means))
          }
        />
      )}
    </Box>
  );
}

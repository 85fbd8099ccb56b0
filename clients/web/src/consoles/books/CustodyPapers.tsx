// The papers that add up to one number of the custody.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { Busy } from '@/parts/Busy';
import { useQuery } from '@tanstack/react-query';
import { report } from '@/api/queries';
import type { Page, Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { RefusalView } from '@/parts/RefusalView';
import { Rows } from '@/parts/record/Rows';
import { CodeLink } from '@/parts/show/Code';
import { PaperLink } from '@/parts/show/PaperLink';
import { phrase } from '@/words/phrase';
import { useSpeech } from '@/words/speech';

type Document = Schemas['CustodyDocumentRow'];
export type Term = Document['term'];

const CLOSE = phrase('بستن', 'Close');
const TITLE = phrase('{term}، قطعه {part}: {sum}', '{term}, part {part}: {sum}');

// What follows from the hub's decisions has vouchers; all else a paper, or at least a document.
function Paper({ row }: { row: Document }) {
  if (row.term === 'accountable') return <CodeLink text={row.document} to={`/vouchers/${row.document}`} />;
  return row.document_number === row.document ? (
    <CodeLink text={row.document} to={`/stock-documents/${row.document}`} />
  ) : (
    <PaperLink number={row.document_number} />
  );
}

interface Props {
  row: Schemas['CustodyRow'];
  term: Term;
  onClose: () => void;
}

export function CustodyPapers({ row, term, onClose }: Props) {
  const speech = useSpeech();
  const path = `/custody/${encodeURIComponent(row.part)}/explain`;
  const { data, error } = useQuery(report<Page<Document>>('vouchers', path, { agent: row.agent_code }));
  const papers = data?.rows.filter((paper) => paper.term === term) ?? [];
  const title = speech.say(TITLE, {
    term: speech.choice('custody_term', term),
    part: codeText(row.part_code),
    sum: speech.number(row[term]),
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        {error && <RefusalView error={error} />}
        {!data && !error && <Busy />}
        {data && (
          <Rows
            rows={papers}
            columns={['document_number', 'quantity']}
            named="custody"
            label={title}
            cell={{ document_number: (paper) => <Paper row={paper as unknown as Document} /> }}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{speech.say(CLOSE)}</Button>
      </DialogActions>
    </Dialog>
  );
}

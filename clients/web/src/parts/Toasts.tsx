// What has just happened, for ten seconds, with the way back where there is one.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { RefusalView } from './RefusalView';

interface Toast {
  text?: string;
  error?: unknown;
  action?: { text: string; run: () => void };
}

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
const SHOWN = 10_000; // ms

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { at: number }) | null>(null);
  const tell = useCallback((told: Toast) => setToast({ ...told, at: Date.now() }), []);
  const close = useCallback(() => setToast(null), []);
  const button = useMemo(() => {
    const action = toast?.action;
    return (
      action && (
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            close();
            action.run();
          }}
        >
          {action.text}
        </Button>
      )
    );
  }, [toast, close]);
  return (
    <ToastContext value={tell}>
      {children}
      <Snackbar
        key={toast?.at}
        open={toast !== null}
        autoHideDuration={SHOWN}
        onClose={(_, reason) => {
          if (reason !== 'clickaway') close();
        }}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      >
        <div role="status">
          {toast?.error !== undefined ? (
            <RefusalView error={toast.error} />
          ) : (
            <Alert severity="success" variant="filled" action={button} onClose={close}>
              {toast?.text}
            </Alert>
          )}
        </div>
      </Snackbar>
    </ToastContext>
  );
}

export function useTell(): (toast: Toast) => void {
  const tell = useContext(ToastContext);
  if (!tell) throw new Error('no ToastProvider');
  return tell;
}

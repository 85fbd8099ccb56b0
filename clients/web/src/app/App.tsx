import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { KeyboardProvider } from '@/input/keys';
import { LookProvider } from '@/theme/LookProvider';
import { LanguageProvider } from '@/words/speech';
import { Gate } from './Gate';

export function App({ client }: { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <LookProvider>
          <KeyboardProvider>
            <BrowserRouter>
              <Gate />
            </BrowserRouter>
          </KeyboardProvider>
        </LookProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

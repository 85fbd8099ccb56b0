import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { newQueryClient } from '@/api/queries';
import { KeyboardProvider } from '@/input/keys';
import { LookProvider } from '@/theme/LookProvider';
import { LanguageProvider } from '@/words/speech';
import { Gate } from './Gate';

export function App() {
  const [client] = useState(newQueryClient);
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

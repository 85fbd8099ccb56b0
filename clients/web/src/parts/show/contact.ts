// Whether a site has been silent for longer than its kind may be, as the API says.
interface Contact {
  last_contact?: string | null;
  longest_silence_ms: number;
}

export const isSilent = ({ last_contact, longest_silence_ms }: Contact, now = Date.now()): boolean =>
  Boolean(last_contact) && now - Date.parse(last_contact ?? '') > longest_silence_ms;

// Digits of the three sets that people here type, and the folding that makes one text of what was
// typed in several ways.

const PERSIAN = '۰۱۲۳۴۵۶۷۸۹';
const ARABIC = '٠١٢٣٤٥٦٧٨٩';

export type Digits = 'persian' | 'latin';

export function latinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const at = PERSIAN.indexOf(digit);
    return String(at >= 0 ? at : ARABIC.indexOf(digit));
  });
}

export function persianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => PERSIAN.charAt(Number(digit)));
}

export function written(text: string, digits: Digits): string {
  return digits === 'persian' ? persianDigits(text) : text;
}

// One spelling of each letter: Arabic yeh and kaf as Persian ones, no marks, a space for ZWNJ.
export function folded(text: string): string {
  return latinDigits(text)
    .normalize('NFC')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[\u200c\u00a0\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

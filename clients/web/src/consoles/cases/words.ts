// Each kind of case as one sentence with its numbers. What a kind is called and what to do about
// it, the site says.
import type { Schemas } from '@/api/types';
import { codeText } from '@/format/isolated';
import { phrase, type Phrase } from '@/words/phrase';
import type { Speech } from '@/words/speech';

type Found = Schemas['DiscrepancyRow'];

const ARRIVED_LESS = phrase(
  'از آنچه فرستاده شد، {n} عدد {part} نرسیده است.',
  'Of what was sent, {n} of {part} did not arrive.',
);
const ARRIVED_MORE = phrase(
  'از آنچه فرستاده شد، {n} عدد {part} بیشتر رسیده است.',
  'Of {part}, {n} more arrived than were sent.',
);

const SENTENCES: Record<Found['kind'], Phrase> = {
  transit_difference: ARRIVED_LESS,
  early_receipt: phrase(
    'داغی {part} از {site} رسیده و مصرف آن هنوز نرسیده است؛ بستانکاری موقت است.',
    'The used part {part} of {site} is here and its consumption is not; the credit is provisional.',
  ),
  over_consumption: phrase(
    '{site} به اندازه {n} عدد بیش از موجودی خود {part} مصرف کرده است.',
    '{site} has consumed {n} of {part} beyond its stock.',
  ),
  duplicate_used_part: phrase(
    'برچسب این داغی ({part} از {site}) پیش‌تر رسید شده است؛ قطعه دوم در قرنطینه است و بستانکاری ندارد.',
    'The tag of this used part ({part} of {site}) was received before; the second piece lies in quarantine, without credit.',
  ),
  suspect_used_part: phrase(
    'داغی {part} که {site} آورده در تعهد محل دیگری است؛ تا تصمیم، در قرنطینه می‌ماند.',
    'The used part {part} that {site} brought is owed by another site; it stays in quarantine until decided.',
  ),
  unknown_waybill: phrase(
    '{site} کالایی با شماره بارنامه‌ای رسید کرده که مرکز نمی‌شناسد.',
    '{site} received goods under a waybill number that the hub does not know.',
  ),
  digest_difference: phrase(
    'مانده‌های {site} با مرکز برابر نیست.',
    'The balances of {site} differ from the hub’s.',
  ),
  not_understood: phrase(
    'رویدادی از {site} را برنامه اینجا هنوز نمی‌فهمد.',
    'The program here does not understand an event of {site} yet.',
  ),
  negative_stock: phrase(
    'موجودی {part} در {site} به منفی {n} رسیده است.',
    'The stock of {part} at {site} is {n} below zero.',
  ),
  forked_log: phrase(
    '{site} از نسخه‌ای قدیمی بازیابی یا تکثیر شده و با نسل بعدی خود ادامه داده است.',
    '{site} was restored from an old copy or cloned, and went on as its next incarnation.',
  ),
  set_aside_fact: phrase(
    'رویدادی از {site} کنار گذاشته شده و اثری ندارد.',
    'An event of {site} was set aside and has no effect.',
  ),
  suspect_date: phrase(
    'تاریخ سندی از {site} نمی‌تواند درست باشد.',
    'The date of a document of {site} cannot be right.',
  ),
  false_digest: phrase('چکیده‌ای که {site} امضا کرده نادرست است.', 'A digest that {site} signed is false.'),
  quarantined_events: phrase(
    'رویدادهایی از {site} نگه داشته شده و به حساب نیامده است.',
    'Events of {site} are kept and do not count.',
  ),
  log_not_applied: phrase('دفتر رویداد {site} اعمال نشد.', 'The log of {site} could not be applied.'),
  misaddressed_parcel: phrase(
    'مرسوله‌ای که برای محل دیگری بود به {site} رسیده است.',
    'A parcel for another site arrived at {site}.',
  ),
  impossible_event: phrase('رویدادی از {site} ناممکن است.', 'An event of {site} is impossible.'),
  two_histories: phrase('دو تاریخچه با امضای مرکز دیده شده است.', 'Two histories were signed by the hub.'),
  number_on_two_papers: phrase(
    'یک شماره روی دو سند {site} آمده است.',
    'One number stands on two papers of {site}.',
  ),
  serial_open_twice: phrase(
    'دستگاهی که {site} پذیرفته است با همان سریال در محل دیگری نیز باز است.',
    'The device that {site} has admitted is open at another site, too, with the same serial.',
  ),
  replaced_twice: phrase(
    'محصولی که {site} تعویض کرده پیش از آن تعویض شده بود.',
    'The product that {site} has replaced had been replaced before.',
  ),
  grant_exceeded: phrase(
    'تعویضی در {site} بیرون از مجوز آن است.',
    'A replacement at {site} is beyond its grant.',
  ),
  allowance_exceeded: phrase(
    'تعمیری در {site} بیش از سقف قرارداد آن است.',
    'A repair at {site} is beyond what its contract allows.',
  ),
  warranty_changed: phrase(
    '{site} دستگاهی را با گارانتی‌ای پذیرفته که پیش از آن تغییر کرده بود.',
    '{site} has admitted a device by a warranty that had changed before.',
  ),
  part_serial_twice: phrase(
    'قطعه {part} که {site} نصب کرده با همان سریال در دستگاه دیگری نصب است.',
    'A part {part} that {site} has fitted is known in another device, with the same serial.',
  ),
};

export function sentenceOf(
  found: Pick<Found, 'kind' | 'quantity' | 'part_code' | 'site_code'>,
  speech: Speech,
): string {
  const isMore = found.kind === 'transit_difference' && found.quantity < 0;
  return speech.say(isMore ? ARRIVED_MORE : SENTENCES[found.kind], {
    n: speech.number(Math.abs(found.quantity)),
    part: codeText(found.part_code ?? ''),
    site: codeText(found.site_code ?? ''),
  });
}

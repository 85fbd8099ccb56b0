// What a scan sounds like, for whoever looks at the shelf and not at the screen.
type Sound = 'found' | 'unknown' | 'already';

const TONES: Record<Sound, [frequency: number, seconds: number][]> = {
  found: [[1320, 0.08]],
  already: [
    [880, 0.08],
    [880, 0.08],
  ],
  unknown: [[220, 0.28]],
};

let context: AudioContext | undefined;

export function beep(sound: Sound): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  let at = context.currentTime;
  for (const [frequency, seconds] of TONES[sound]) {
    const tone = new OscillatorNode(context, { frequency });
    const volume = new GainNode(context, { gain: 0.12 });
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds + 0.06;
  }
}

/** A device in words (catalogue `security`): browser and system, each named or unknown. */
const BROWSERS = ['yandex', 'edge', 'opera', 'samsung', 'firefox', 'chrome', 'safari'] as const;
const SYSTEMS = ['android', 'ios', 'windows', 'macos', 'chromeos', 'linux'] as const;

type Key = `browser.${(typeof BROWSERS)[number] | 'other'}` | `system.${(typeof SYSTEMS)[number] | 'other'}` | 'unknown-device';

export function deviceOf(device: string | null | undefined, word: (key: Key) => string): string {
  const [first, second] = (device ?? 'other/other').split('/');
  const browser = BROWSERS.find((each) => each === first) ?? 'other';
  const system = SYSTEMS.find((each) => each === second) ?? 'other';
  if (browser === 'other' && system === 'other') return word('unknown-device');
  return `${word(`browser.${browser}`)}, ${word(`system.${system}`)}`;
}

/** Icons as strokes on a grid of 24: they take the colour and size of the text that they stand in. */
const PATHS = {
  overview: 'M4 13h6V4H4zm0 7h6v-4H4zm10 0h6v-9h-6zm0-16v4h6V4z',
  operations: 'M3 5h18M3 12h18M3 19h18M8 5v14',
  measures: 'M4 19V5m0 14h16M8 15l4-5 3 3 5-7',
  reports: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h7',
  prospects: 'M16 20v-2a4 4 0 0 0-8 0v2m4-8a4 4 0 1 0 0-8 4 4 0 0 0 0 8M3 20h18',
  pipeline: 'M3 5h18l-7 8v6l-4 2v-8z',
  coaching: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-7 10a7 7 0 0 1 14 0m-4-6 2 2 4-4',
  academy: 'M2 9l10-5 10 5-10 5zm4 2v5c3 3 9 3 12 0v-5m4-2v6',
  strategy: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-4a5 5 0 1 0 0-10 5 5 0 0 0 0 10m0-4a1 1 0 1 0 0-2 1 1 0 0 0 0 2',
  worlds: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  api: 'M8 7l-5 5 5 5m8-10 5 5-5 5M14 4l-4 16',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14m5-2 5 5',
  pause: 'M8 5v14m8-14v14',
  play: 'M7 4l13 8-13 8z',
  forward: 'M4 5l8 7-8 7zm9 0 8 7-8 7z',
  sun: 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10m0-15v2m0 16v2M2 12h2m16 0h2M5 5l1.5 1.5m11 11L19 19M5 19l1.5-1.5m11-11L19 5',
  moon: 'M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10',
  menu: 'M3 6h18M3 12h18M3 18h18',
  close: 'M5 5l14 14M19 5 5 19',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  left: 'M15 6l-6 6 6 6',
  up: 'M6 15l6-6 6 6',
  table: 'M3 5h18v14H3zM3 10h18M3 15h18M9 5v14',
  chart: 'M4 19V5m0 14h16M8 16v-5m4 5V8m4 8v-3',
  download: 'M12 4v11m-5-5 5 5 5-5M4 20h16',
  copy: 'M8 8h12v12H8zM4 16V4h12',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  edit: 'M4 20l1-5L16 4l4 4L9 19z',
  trash: 'M4 7h16M9 7V4h6v3m-8 0 1 13h8l1-13',
  filter: 'M4 6h16M7 12h10M10 18h4',
  refresh: 'M20 11a8 8 0 0 0-15-3M4 4v4h4m-4 5a8 8 0 0 0 15 3m1 4v-4h-4',
  external: 'M14 4h6v6m0-6-9 9M18 14v6H4V6h6',
  fullscreen: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-14v5l3 2',
  check: 'M5 13l4 4L19 7',
  flag: 'M6 21V4h12l-3 4 3 4H6',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-10v6m0-10v1',
  drag: 'M9 5h.01M15 5h.01M9 12h.01M15 12h.01M9 19h.01M15 19h.01',
  more: 'M4 12h1.5m5.75 0h1.5m5.75 0H20',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-8 9a8 8 0 0 1 16 0',
  print: 'M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7z',
} as const;

export type IconName = keyof typeof PATHS;

interface Props {
  readonly name: IconName;
  readonly size?: number;
}

/** An icon beside words, or in a control with a name of its own: nobody is read its picture. */
export function Icon({ name, size = 20 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

import type { ReactNode, Ref } from 'react';

interface Props {
  readonly label: string;
  readonly className?: string | undefined;
  /** The most that it is high, as CSS has it; without it, as the class says. */
  readonly height?: string | undefined;
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A region that scrolls by itself, and so takes the focus: whoever has no pointer scrolls it by keys. */
export function Scrollable({ label, className, height, ref, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={ref} className={className} style={{ maxHeight: height }} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

import type { VNode } from 'preact';

/** The gate. */
export function ReportLogo(): VNode {
  return (
    <svg class="logo" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="logo-arch" d="M3 21V11a9 9 0 0 1 18 0v10" />
      <path class="logo-bar" d="M8.5 21v-9.5M12 21V8M15.5 21v-9.5" />
    </svg>
  );
}

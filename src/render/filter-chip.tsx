import type { ComponentChildren, VNode } from 'preact';

/** One choice of a filter, as a link: it works without script and can be shared. */
export function FilterChip(props: {
  readonly href: string;
  readonly isOn: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <li>
      <a class="chip" href={props.href} {...(props.isOn && { 'aria-current': 'true' })}>
        {props.children}
      </a>
    </li>
  );
}

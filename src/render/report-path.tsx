import type { VNode } from 'preact';

/** An untrusted path that may break after its slashes, and whose direction cannot spill over. */
export function ReportPath({ path }: { readonly path: string }): VNode {
  const parts = path.split('/');
  return (
    <bdi>
      {parts.map((part, index) =>
        index === parts.length - 1 ? (
          part
        ) : (
          <>
            {part}/<wbr />
          </>
        ),
      )}
    </bdi>
  );
}

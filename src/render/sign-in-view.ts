/** What a page of the sign-in shows. */
export type SignInView =
  | {
      readonly kind: 'sign-in';
      /** Path the person wanted. */
      readonly redirect: string;
    }
  | {
      readonly kind: 'approve';
      readonly person: string;
      /** Text of whoever asks: shown in inert form. */
      readonly deviceName: string | null;
      readonly userCode: string;
      readonly sessionId: string;
      readonly organizations: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'approved' }
  | { readonly kind: 'problem'; readonly status: number; readonly message: string };

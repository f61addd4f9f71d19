/** What is left of a guest who was erased: nothing that tells who it was, and nothing that opens anything. */
export const FORGOTTEN_GUEST = {
  guest_name: null,
  guest_email: null,
  message: '',
  code_hash: null,
  code_until: null,
} as const;

/** Where tests of the form readers look for the form; it lives with the other test helpers. */
export { FORM_PACK } from '../../testing/form-pack.ts';

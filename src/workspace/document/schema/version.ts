/** Grows when stored paths change their meaning; `migrations.ts` then leads from the version before to this one. */
export const SCHEMA_VERSION = 1;

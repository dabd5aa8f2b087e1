import type { ColumnType } from 'kysely';

type Time = ColumnType<Date, Date | string, Date | string>;

export type CacheTables = {
  artefact_cache: {
    artefact_key: string;
    ruleset_version: string;
    result: ColumnType<unknown, string, string>;
    used_at: Time;
  };
  judge_cache: {
    organization_id: string;
    case_key: string;
    judgement: ColumnType<unknown, string, string>;
    used_at: Time;
  };
  blob_cache: {
    organization_id: string;
    sha: string;
    bytes: Buffer;
    used_at: Time;
  };
};

-- DuckDB 1.5.6 wrote deals.json, deals.parquet, groups.parquet and kinds.parquet from this.
set timezone = 'UTC';
create type statuses as enum ('won', 'lost', 'open');
create table deals as
select
  9007199254740900 + i as id,
  case when i % 4 <> 3 then 'owner ' || (i % 3) end as owner,
  (case i % 5 when 0 then 'lost' when 4 then 'open' else 'won' end)::statuses as status,
  (i * 1234.56 - 0.07)::decimal(12, 2) as amount,
  (i * 0.1)::decimal(30, 3) as discount,
  i / 32 as probability,
  case when i % 5 <> 4 then date '2026-01-30' + (i * 11)::int end as "closedAt",
  timestamptz '2025-12-31 23:30:00.123456+00' + to_hours(i * 31) as "createdAt",
  timestamp '2026-03-29 02:30:00' + to_days(i) as "updatedAt",
  i % 2 = 0 as "isNew",
  {'name': 'Firm ' || (i % 4), 'region': case when i % 3 > 0 then 'R' || (i % 3) end} as account,
  [i, i + 1] as lines,
  (i % 7)::utinyint as "leadDays",
  null::varchar as note
from range(1, 25) t(i);
copy deals to 'deals.json' (array true);
copy deals to 'deals.parquet';
copy (select i % 7 as lag, 'group ' || (i // 2048) as part from range(5000) t(i))
  to 'groups.parquet' (row_group_size 2048);
copy (
  select
    1 as id,
    time '10:00' as "at",
    interval 2 days as span,
    'x'::blob as raw,
    map {'a': 1} as pairs,
    uuid '5f3c2d1e-0000-4000-8000-000000000001' as key,
    '{"a": 1}'::json as extra,
    timestamp_s '2026-07-03 10:00:00' as seconds,
    timestamp_ns '2026-07-03 10:00:00.123456789' as nanos,
    12345678901234567890::ubigint as big,
    12345678901234567890.12::decimal(38, 2) as vast,
    -0.07::decimal(4, 2) as small,
    'inf'::double as endless,
    1.5::float as half
) to 'kinds.parquet';

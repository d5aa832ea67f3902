-- A fresh H2 data folder becomes that of a busy year: 20 projects, 60 batches, 10,000 runs of four executions, and one
-- run of 500. What is JSON is as a real run has written it. Ids tell what they are: 00000005-… are runs.

create alias id as 'java.util.UUID id(int kind, int n) { return new java.util.UUID(((long) kind << 32) | 0x7000L, 0x8000000000000000L | n); }';

set @configuration = '{"page_id":"00000002-0000-7000-8000-000000000001","page_name":"NAME","url":"https://shop.example/index.html","reference_url":null,"basic_auth":null,"preparatory_actions":[],"preparatory_js":null,"task_name":"NAME as it opens","task_actions":[],"task_js":null,"capture":{"device":{"scale_factor":1.0,"mobile":null,"locale":"en-US","timezone":"UTC","color_scheme":"light","reduced_motion":true,"user_agent":null},"session":{"fixed_time":null,"random_seed":null,"headers":{},"cookies":[],"storage_state":null,"blocked_hosts":[],"ignore_https_errors":false},"loading":{"wait_until":"load","accept_http_errors":false,"auto_scroll":true,"force_lazy":true,"wait_ms":0,"settle_captures":5},"quiet":{"cookie_banners":"keep","cookie_banner_selectors":["#onetrust-consent-sdk","#CybotCookiebotDialog","#usercentrics-root","#didomi-host","#qc-cmp2-container","#truste-consent-track","#sp_message_container","[id^=''sp_message_container_'']","#axeptio_overlay","#tarteaucitronRoot","#cookie-law-info-bar","#cookiescript_injected","#hs-eu-cookie-confirmation","#iubenda-cs-banner","#klaro","#cc-main",".cc-window",".cky-consent-container",".osano-cm-window",".cookie-banner","#cookie-banner"],"stop_animations":true,"pause_media":true,"hide_scrollbars":true,"unstick":false,"hide_selectors":[]},"shot":{"area":"full_page","selectors":[],"mask_selectors":[],"ignore_selectors":[]},"evidence":{"trace":"on","video":"off","har":true,"dom":true}},"pixel_threshold":0.1,"pixel_tolerance":0,"ignore_anti_aliasing":true,"ignore_noise":true,"align_rows":true,"ignore_regions":[],"execution_diff_threshold":1.0,"timeouts":{"navigation_ms":30000,"action_ms":10000,"execution_ms":120000}}';
set @result = '{"execution_id":"EXECUTION","run_id":"RUN","attempt":1,"status":"ok","reason":null,"message":"Captured 1280 x 2876 pixels","final_url":"https://shop.example/index.html","http_status":200,"screenshot":{"width":1280,"height":2876},"unstable":false,"capture_attempts":1,"ignored":[],"reference":null,"timings":{"navigation_ms":472,"actions_ms":173,"scroll_ms":27,"settle_ms":384,"capture_ms":460,"reference_ms":0,"evidence_ms":319,"upload_ms":686,"total_ms":3197},"environment":{"browser":"chromium","browser_version":"156.0.8078.79","driver_version":"1.62.0","runner_version":"0.1.0","image":"sha256:b25cb618fbe4d042"},"warnings":[],"artifacts":[{"name":"page.png","type":"screenshot","content_type":"image/png","size_bytes":543295,"sha256":"15ec8ff003955ab7069454957e37dfc8bd2a57a3fb7829b8888ee934a42fd489"},{"name":"console.log","type":"console","content_type":"text/plain; charset=utf-8","size_bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},{"name":"dom.json.gz","type":"dom","content_type":"application/gzip","size_bytes":5010,"sha256":"eb00bf8a69ad1860ee21d2ab9245ebaa9cb2144c181644ff57ecea8d747deef5"},{"name":"network.har","type":"har","content_type":"application/json","size_bytes":5081,"sha256":"d907380b8ebd43e45db577e3ec724943574a0765034613cc710de8b692c702e2"}]}';
set @comparison = '{"verdict":"VERDICT","expected":{"width":1280,"height":2812},"actual":{"width":1280,"height":2876},"percent":2.2253,"exact":81920,"counts":{"equal":3599360,"below_threshold":0,"anti_aliased":0,"noise":0,"changed":0,"added":81920,"removed":0},"raw":{"equal":2046373,"below_threshold":556894,"anti_aliased":0,"noise":0,"changed":996093,"added":81920,"removed":0},"rows":{"inserted":64,"removed":0,"moved":0},"largest_delta":0.0,"regions":[{"x":0,"y":0,"width":1280,"height":64,"kind":"added","pixels":81920,"expected_y":0}],"fingerprint":"08e46e6f7066","timings_ms":{"align":1.948456,"decode":522.267221,"fingerprint":14.578731,"header":0.088252,"noise":32.291917,"pictures":86.013021,"pixels":409.345515,"regions":15.487044}}';

insert into project (id, name, slug, created_at, updated_at)
select id(1, x), 'Project ' || x, 'project-' || x, now(), now() from system_range(1, 20) as r(x);

insert into page (id, project_id, name, url, created_at, updated_at)
select id(2, x), id(1, 1), 'Page ' || x, 'https://shop.example/' || x, now(), now() from system_range(1, 125) as r(x);

insert into task (id, project_id, page_id, name, browsers, viewports, default_baseline_policy, created_at, updated_at)
select id(3, x), id(1, 1), id(2, x), 'Task ' || x, '["chromium","firefox"]',
  '[{"width":1280,"height":800},{"width":390,"height":844}]', 'latest', now(), now() from system_range(1, 125) as r(x);

insert into batch (id, project_id, name, jira_issue, created_by, created_at, updated_at)
select id(4, x), id(1, 1 + mod(x, 20)), 'Batch ' || x, 'SHOP-' || x, 'local', now(), now() from system_range(1, 60) as r(x);

insert into batch_task (id, batch_id, task_id, enabled, position)
select id(9, x), id(4, 20), id(3, x), true, x from system_range(1, 125) as r(x);

-- run 0 is the large one
insert into test_run (id, batch_id, purpose, status, requested_by, note, jira_issue, launch_fingerprint, settings,
  diff_average, diff_maximum, diff_level, created_at, started_at, finished_at)
select id(5, x), case x when 0 then id(4, 20) else id(4, 1 + mod(x, 60)) end,
  case when mod(x, 10) = 9 then 'baseline_recording' else 'comparison' end,
  case when mod(x, 17) = 5 then 'failed' when mod(x, 41) = 7 then 'cancelled' else 'finished' end,
  'person-' || mod(x, 12), case when mod(x, 3) = 0 then 'After release ' || x end, 'SHOP-' || (1 + mod(x, 60)), 'f',
  '{"project_id":"' || cast(id(1, 1 + mod(1 + mod(x, 60), 20)) as varchar) || '","project_name":"Project '
    || (1 + mod(1 + mod(x, 60), 20)) || '","batch_name":"Batch ' || (1 + mod(x, 60)) || '","run_diff_threshold":1.0}',
  0.5, 3.1, case when mod(x, 10) = 9 then null when mod(x, 4) = 1 then 'major' when mod(x, 4) = 2 then 'minor' else 'none' end,
  dateadd(minute, -50 * x, now()), dateadd(minute, -50 * x, now()), dateadd(second, 95, dateadd(minute, -50 * x, now()))
from system_range(0, 10000) as r(x);

update test_run set settings = replace(settings, 'Batch 1"', 'Batch 20"'), status = 'finished' where id = id(5, 0);

insert into task_execution (id, test_run_id, task_id, position, browser, viewport_width, viewport_height, configuration,
  status, reason, error, attempt, container, result, comparison_status, verdict, diff_level, percent, comparison,
  created_at, started_at, finished_at)
select id(6, 1000 * x + y), id(5, x), id(3, y), y, 'chromium', 1280, 800, replace(@configuration, 'NAME', 'Page ' || y),
  'finished', null, null, 1, 'scene-1',
  replace(replace(@result, 'EXECUTION', cast(id(6, 1000 * x + y) as varchar)), 'RUN', cast(id(5, x) as varchar)),
  'done', case when mod(x + y, 9) = 0 then 'changed' else 'identical' end,
  case when mod(x + y, 9) = 0 then 'major' else 'none' end, 0.1, replace(@comparison, 'VERDICT', 'identical'),
  dateadd(minute, -50 * x, now()), dateadd(minute, -50 * x, now()), dateadd(second, 9, dateadd(minute, -50 * x, now()))
from system_range(1, 10000) as x(x), system_range(1, 4) as y(y);

-- the large one: 125 tasks, 2 browsers, 2 viewports; one in 25 failed, one in 9 changed
insert into task_execution (id, test_run_id, task_id, position, browser, viewport_width, viewport_height, configuration,
  status, reason, error, attempt, container, result, comparison_status, verdict, diff_level, percent, comparison,
  created_at, started_at, finished_at)
select id(7, x), id(5, 0), id(3, 1 + (x - 1) / 4), x, case when mod(x, 2) = 0 then 'chromium' else 'firefox' end,
  case when mod(x, 4) < 2 then 1280 else 390 end, case when mod(x, 4) < 2 then 800 else 844 end,
  replace(@configuration, 'NAME', 'Page ' || (1 + (x - 1) / 4)),
  case when mod(x, 25) = 3 then 'failed' else 'finished' end,
  case when mod(x, 25) = 3 then 'http_status' end,
  case when mod(x, 25) = 3 then 'https://shop.example/ answered HTTP 503; make the page answer, or accept errors in its task' end,
  1, 'scene-bench-' || mod(x, 8),
  replace(replace(@result, 'EXECUTION', cast(id(7, x) as varchar)), 'RUN', cast(id(5, 0) as varchar)),
  case when mod(x, 25) = 3 then 'none' else 'done' end,
  case when mod(x, 25) = 3 then null when mod(x, 9) = 0 then 'changed' when mod(x, 50) = 4 then 'moved' else 'identical' end,
  case when mod(x, 25) = 3 then null when mod(x, 9) = 0 then 'major' when mod(x, 50) = 4 then 'minor' else 'none' end,
  case when mod(x, 25) = 3 then null when mod(x, 9) = 0 then 2.2 + mod(x, 13) when mod(x, 50) = 4 then 1.4 else 0 end,
  case when mod(x, 25) = 3 then null else replace(@comparison, 'VERDICT', case when mod(x, 9) = 0 then 'changed' when mod(x, 50) = 4 then 'moved' else 'identical' end) end,
  now(), dateadd(millisecond, 3300 * ((x - 1) / 8), now()), dateadd(millisecond, 3300 * ((x - 1) / 8) + 3200, now())
from system_range(1, 500) as r(x);

insert into execution_attempt (execution_id, attempt, container, started_at, ended_at, outcome)
select id, 1, container, started_at, finished_at, status from task_execution;

insert into artifact (id, owner_id, name, type, content_type, size_bytes, sha256, width, height, created_at)
select random_uuid(), id, name, type, content_type, 5000, sha256, 1280, 2876, now()
from task_execution, (values ('page.png', 'screenshot', 'image/png', '@PICTURE@'), ('diff.png', 'diff', 'image/png', '@PICTURE@'),
  ('console.log', 'console', 'text/plain', '@PICTURE@'), ('network.har', 'har', 'application/json', '@PICTURE@'),
  ('result.json', 'result', 'application/json', '@PICTURE@')) f(name, type, content_type, sha256)
where test_run_id = id(5, 0);

insert into run_event (run_id, execution_id, attempt, sequence, occurred_at, type, message, recorded_at)
select test_run_id, id, 1, s, dateadd(millisecond, 250 * s, started_at), t, m, started_at
from task_execution, (values (1, 'claimed', 'Page, chromium, attempt 1'), (2, 'navigating', 'Opening https://shop.example/'),
  (3, 'navigated', 'HTTP 200 from https://shop.example/ after 154 ms'), (4, 'scrolled', '3 steps through the page'),
  (5, 'settled', 'The page is still after 33 ms'), (6, 'screenshot', 'Capture 1, 6856 bytes after 53 ms'),
  (7, 'screenshot', 'Capture 2, 6856 bytes after 41 ms'), (8, 'uploading', 'page.png, 6856 bytes'),
  (9, 'uploading', 'network.har, 1066 bytes'), (10, 'done', 'Captured and uploaded'), (14, 'compared', 'Identical with the baseline')) e(s, t, m)
where test_run_id = id(5, 0);

drop alias id;
analyze;

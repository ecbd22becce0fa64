import type { Adapter } from './adapter.js';

/** Answers to surveys. Which question holds the score is the form's own in most: `score` is then the page's to tell. */
export const surveys: readonly Adapter[] = [
  {
    vendor: 'delighted',
    object: 'survey_responses',
    type: 'responses',
    has: 'survey_type, score, person',
    fields: `id=id, score=score, respondedAt=created_at|seconds, customerId=person|id, comment=comment,
      scaleKind=survey_type(nps:nps|csat:csat5), scaleMin=survey_type(nps:0|csat:1), scaleMax=survey_type(nps:10|csat:5)`,
  },
  {
    vendor: 'typeform',
    object: 'responses',
    type: 'responses',
    has: 'submitted_at, answers, landing_id',
    each: 'answers',
    fields: `id=token + each.field.id, score=each.number, respondedAt=submitted_at, channel=metadata.platform,
      surveyId=each.field.id`,
    where: 'each.field.type=nps|opinion_scale|rating',
  },
  {
    vendor: 'qualtrics',
    object: 'responses',
    type: 'responses',
    has: 'ResponseId, RecordedDate | responseId, values.recordedDate',
    fields: `id=ResponseId or responseId, respondedAt=RecordedDate or values.recordedDate|utc,
      channel=DistributionChannel or values.distributionChannel`,
    where: 'ResponseId or responseId=R_*',
  },
  {
    vendor: 'qualtrics',
    object: 'SURVEY_RESPONSE',
    type: 'responses',
    has: 'recorded_date, duration_in_seconds, survey_id',
    fields: 'id=id, respondedAt=recorded_date|utc, channel=distribution_channel, surveyId=survey_id',
  },
  {
    vendor: 'qualtrics',
    object: 'QUESTION_RESPONSE',
    type: 'responses',
    has: 'response_id, question_id, value',
    fields: 'id=response_id, score=value, comment=text',
  },
];

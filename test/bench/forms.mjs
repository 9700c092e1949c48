/** The forms that are compared, by the name of their page. */
export const FORMS = {
  form: 'dabiao-form',
  'form-plain': 'plain HTML form',
  'form-grid': 'dabiao-grid',
  'form-surveyjs': 'SurveyJS matrix',
};

/** The form that ratios are to: the same fields, written by hand. */
export const FORM_BASE = 'form-plain';

/** Beyond, an Enter takes a minute and more. */
export const MOST_ROWS = { 'form-surveyjs': 240 };

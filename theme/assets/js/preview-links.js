/** The links that have a preview. */
export const PREVIEWED = '.cf-cite__link[href^="#"], .cf-matrix :is(td, thead th) > a, a[href^="#standing-"], a[href^="#voice-"]';

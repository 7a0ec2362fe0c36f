/** The links that have a preview. */
export const PREVIEWED = '.cf-cite__link[href^="#"], a[href^="#standing-"], a[href^="#voice-"]';

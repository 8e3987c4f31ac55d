// The page brings its own words: <template id="texts"><p data-key="Lost">…</p></template>.
// So the scripts are the same file for both languages.

export const language = document.documentElement.lang || 'bg';

const plural = new Intl.PluralRules(language);
const digits = new Intl.NumberFormat(language);

/** The sentence under this key, `{0}` replaced; an empty string where the page does not bring it. */
export function text(key: string, value = ''): string {
  const source = document.querySelector<HTMLTemplateElement>('#texts')?.content;
  const found = source?.querySelector(`[data-key="${key}"]`)?.textContent ?? '';
  return found.trim().replace('{0}', value);
}

/** The sentence in its counting form: `key` + One or Many. */
export function counted(key: string, count: number): string {
  const form = plural.select(count) === 'one' ? 'One' : 'Many';
  return text(key + form, digits.format(count));
}

// Lets a component on the server read along while somebody types in a form that belongs to the browser.

interface Companion {
  invokeMethodAsync(method: string, ...values: unknown[]): Promise<unknown>;
}

const rest = 250;

/** Longer texts are refused when sent, and too large for one message of a circuit. */
const longest = 16 * 1024;

/** Tells `ref.TextChanged` the text of the form's textarea, at first and after every pause in typing. */
export function attach(ref: Companion, formId: string): { detach(): void } {
  const field = document.getElementById(formId)?.querySelector('textarea');
  let timer: number | undefined;

  function say(): void {
    // The circuit may be gone; the text is safe in the form, and there is nobody to tell.
    const text = field?.value ?? '';
    const isShown = new TextEncoder().encode(text).length <= longest;
    ref.invokeMethodAsync('TextChanged', isShown ? text : '').catch(() => undefined);
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(say, rest);
  }

  field?.addEventListener('input', later);
  field?.addEventListener('hub:cleared', say);
  if (field?.value) later();

  return {
    detach() {
      clearTimeout(timer);
      field?.removeEventListener('input', later);
      field?.removeEventListener('hub:cleared', say);
    },
  };
}

/** Tells `ref.TextChanged` the texts of all fields that want a preview, each with its language. */
export function attachEditor(ref: Companion, formId: string): { detach(): void } {
  const fields = [...(document.getElementById(formId)?.querySelectorAll<HTMLTextAreaElement>('textarea[data-preview]') ?? [])];
  const timers = new Map<HTMLTextAreaElement, number>();

  function say(field: HTMLTextAreaElement): void {
    const isShown = new TextEncoder().encode(field.value).length <= longest;
    ref.invokeMethodAsync('TextChanged', field.dataset.preview ?? '', isShown ? field.value : '').catch(() => undefined);
  }

  function later(event: Event): void {
    const field = event.target as HTMLTextAreaElement;
    clearTimeout(timers.get(field));
    timers.set(field, setTimeout(() => say(field), rest));
  }

  fields.forEach(field => {
    field.addEventListener('input', later);
    if (field.value.trim()) say(field);
  });

  return {
    detach() {
      timers.forEach(timer => clearTimeout(timer));
      fields.forEach(field => field.removeEventListener('input', later));
    },
  };
}

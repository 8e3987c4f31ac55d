// Lets a component on the server read along while somebody types in a form that belongs to the browser.

interface Companion {
  invokeMethodAsync(method: string, ...values: unknown[]): Promise<unknown>;
}

const typingPause = 250;

/** Longer texts are refused when sent, and too large for one message of a circuit. */
const maxBytes = 16 * 1024;

/** Tells `ref.TextChanged` the text of the form's textarea, at first and after every pause in typing. */
export function attach(ref: Companion, formId: string): { detach(): void } {
  const field = document.getElementById(formId)?.querySelector('textarea');
  let timer: number | undefined;

  function report(): void {
    // The circuit may be gone; the text is safe in the form, and there is nobody to tell.
    const text = field?.value ?? '';
    const isShown = new TextEncoder().encode(text).length <= maxBytes;
    ref.invokeMethodAsync('TextChanged', isShown ? text : '').catch(() => undefined);
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(report, typingPause);
  }

  field?.addEventListener('input', schedule);
  field?.addEventListener('hub:cleared', report);
  if (field?.value) schedule();

  return {
    detach() {
      clearTimeout(timer);
      field?.removeEventListener('input', schedule);
      field?.removeEventListener('hub:cleared', report);
    },
  };
}

/** Tells `ref.TextChanged` the texts of all fields that want a preview, each with its language. */
export function attachEditor(ref: Companion, formId: string): { detach(): void } {
  const fields = [...(document.getElementById(formId)?.querySelectorAll<HTMLTextAreaElement>('textarea[data-preview]') ?? [])];
  const timers = new Map<HTMLTextAreaElement, number>();

  function report(field: HTMLTextAreaElement): void {
    const isShown = new TextEncoder().encode(field.value).length <= maxBytes;
    ref.invokeMethodAsync('TextChanged', field.dataset.preview ?? '', isShown ? field.value : '').catch(() => undefined);
  }

  function schedule(event: Event): void {
    const field = event.target as HTMLTextAreaElement;
    clearTimeout(timers.get(field));
    timers.set(field, setTimeout(() => report(field), typingPause));
  }

  fields.forEach(field => {
    field.addEventListener('input', schedule);
    if (field.value.trim()) report(field);
  });

  return {
    detach() {
      timers.forEach(timer => clearTimeout(timer));
      fields.forEach(field => field.removeEventListener('input', schedule));
    },
  };
}

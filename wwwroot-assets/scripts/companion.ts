// Lets a component on the server read along while somebody types in a form that belongs to the browser.

interface Companion {
  invokeMethodAsync(method: string, ...values: unknown[]): Promise<unknown>;
}

const rest = 250;

/** Tells `ref.TextChanged` the text of the form's textarea, at first and after every pause in typing. */
export function attach(ref: Companion, formId: string): { detach(): void } {
  const field = document.getElementById(formId)?.querySelector('textarea');
  let timer: number | undefined;

  function say(): void {
    // The circuit may be gone; the text is safe in the form, and there is nobody to tell.
    ref.invokeMethodAsync('TextChanged', field?.value ?? '').catch(() => undefined);
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

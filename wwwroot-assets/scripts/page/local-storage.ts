// localStorage, for what a person chose or typed. It may be full or refused; then the page works without it.

export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function store(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Full or refused: drafts are on the server too, a theme holds for this page.
  }
}

export function removeStored(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Refused: then there is nothing to forget.
  }
}

export function storedNames(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix));
  } catch {
    return [];
  }
}

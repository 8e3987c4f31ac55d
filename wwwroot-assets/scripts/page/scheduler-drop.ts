// The calendar of the desk: what is dragged may be dropped on its hours. The scheduler says so in attributes of its markup, which our
// policy does not run.

export function allowDropsOnScheduler(): void {
  for (const kind of ['dragover', 'drop']) {
    document.addEventListener(kind, event => {
      if (event.target instanceof Element && event.target.closest('.rz-scheduler')) event.preventDefault();
    });
  }
}

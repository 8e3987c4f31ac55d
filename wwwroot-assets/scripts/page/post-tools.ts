// Posts come to everybody alike; what this reader may do with them is added here from the page's own templates.
// (The server checks every right again: a link that is not shown is no lock.)

import { on } from './events';

const moderators = new Set(['moderator', 'administrator']);

function templatesFor(post: HTMLElement): string[] {
  const { person, role = '' } = document.body.dataset;
  const names = ['post-tools-member'];
  if (person && post.dataset.author === person) names.push('post-tools-own');
  if (moderators.has(role)) names.push('post-tools-moderator');
  return names;
}

/** `{id}`, `{number}` and `{name}` in addresses, values and labels become the post's own. */
function fill(root: ParentNode, post: HTMLElement): void {
  const values: Record<string, string> = {
    id: post.id.replace(/^post-/, ''),
    number: post.dataset.number ?? '',
    name: post.dataset.name ?? '',
  };
  for (const element of root.querySelectorAll('*')) {
    for (const name of ['href', 'action', 'formaction', 'value', 'aria-label']) {
      const value = element.getAttribute(name);
      if (value?.includes('{')) element.setAttribute(name, value.replace(/\{(id|number|name)\}/g, (_, key: string) => values[key] ?? ''));
    }
  }
}

function addTools(post: HTMLElement): void {
  const slot = post.querySelector('[data-tools]');
  if (!slot || slot.querySelector('[data-tool]')) return;
  for (const name of templatesFor(post)) {
    const template = document.querySelector<HTMLTemplateElement>(`template#${name}`);
    if (!template) continue;
    const tools = template.content.cloneNode(true) as DocumentFragment;
    fill(tools, post);
    slot.append(tools);
  }
}

export function startPostTools(): void {
  const addToolsToAll = (root: ParentNode): void => root.querySelectorAll<HTMLElement>('.post').forEach(addTools);
  addToolsToAll(document);
  on('hub:arrived', ({ element }) => {
    if (element.matches('.post')) addTools(element);
    else addToolsToAll(element);
  });
}

interface ListLinkOptions {
  sort?: [field: string, order: 'ASC' | 'DESC'];
}

/** Address of a list with its filter: what a figure on any page links to. `listLink('projects', { light: 'red' })`. */
export function listLink(resource: string, filter: Record<string, unknown> = {}, { sort }: ListLinkOptions = {}): string {
  const search = new URLSearchParams({ filter: JSON.stringify(filter), page: '1' });
  if (sort !== undefined) {
    search.set('sort', sort[0]);
    search.set('order', sort[1]);
  }
  return `/${resource}?${search.toString()}`;
}

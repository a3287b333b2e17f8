export async function generateSitemaps() {
  return [{ id: 0 }, { id: 'news' }]
}

export default async function sitemap(props: any) {
  const isPromise = props.id instanceof Promise
  const id = await props.id
  return [{ url: `https://acme.test/${id}-${typeof id}-${isPromise}` }]
}

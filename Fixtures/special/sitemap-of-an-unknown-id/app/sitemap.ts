export async function generateSitemaps() {
  return [{ id: 0 }, { id: 1 }]
}

export default async function sitemap(props: any) {
  return [{ url: `https://acme.test/${await props.id}` }]
}

export const revalidate = 60

export default function sitemap() {
  return []
}

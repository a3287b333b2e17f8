export const dynamicParams = false

export function generateStaticParams() {
  return [{ slug: 'listed' }]
}

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return <h1>{`Closed ${slug}`}</h1>
}

export const dynamic = 'force-static'

export default async function Page({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q } = await searchParams
  return <h1>{`Forced: ${q ?? 'nothing'}`}</h1>
}

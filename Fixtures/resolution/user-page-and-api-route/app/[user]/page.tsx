export default async function Page({ params }: { params: Promise<{ user: string }> }) {
  return <h1>{(await params).user}</h1>
}

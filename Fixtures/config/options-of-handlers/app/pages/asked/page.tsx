export const dynamic = 'force-dynamic'

export default function Page() {
  return <h1>{crypto.randomUUID()}</h1>
}

export const dynamic = 'force-static'

export default function Page() {
  return <h1>{crypto.randomUUID()}</h1>
}

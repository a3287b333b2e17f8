import { headers } from 'next/headers'

export default async function Page() {
  const store = await headers()
  return <h1>{`Header: ${store.get('x-a') ?? 'nothing'}`}</h1>
}

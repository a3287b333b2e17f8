import { cookies } from 'next/headers'

export default async function Page() {
  const store = await cookies()
  return <h1>{`Cookie: ${store.get('a')?.value ?? 'nothing'}`}</h1>
}

import { cookies } from 'next/headers'
import { after } from 'next/server'

export async function POST() {
  const store = await cookies()
  store.set('a', '1')
  after(async () => {
    const errors: (string | null)[] = []
    for (const late of [store, await cookies()]) {
      try {
        late.set('b', '2')
        errors.push(null)
      } catch (thrown: any) {
        errors.push(thrown.name)
      }
    }
    const b = (await cookies()).get('b')?.value ?? null
    await fetch('https://origin.test/hit/after', { method: 'POST', body: JSON.stringify({ errors, b }) })
  })
  return new Response('answered')
}

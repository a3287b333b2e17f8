import { after } from 'next/server'

export async function POST(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  let ran = false
  if (kind === 'error') {
    after(() => {
      ran = true
      throw new Error('after the answer')
    })
  }
  if (kind === 'rejected') {
    after(Promise.reject(new Error('a promise')))
  }
  if (kind === 'waited') {
    after(async () => {
      ran = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return Response.json({ ran })
}

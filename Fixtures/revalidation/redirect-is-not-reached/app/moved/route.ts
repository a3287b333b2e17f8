import { redirect } from 'next/navigation'

export const revalidate = 600

export async function GET() {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    redirect('/old')
  }

  return new Response('here again')
}

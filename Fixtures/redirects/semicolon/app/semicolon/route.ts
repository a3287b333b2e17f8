import { redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET() {
  redirect('https://one.example/a;b=1')
}

import { redirect } from 'next/navigation'

export async function POST() {
  try {
    redirect('/t')
  } catch (error: any) {
    return Response.json({ digest: error.digest })
  }
}

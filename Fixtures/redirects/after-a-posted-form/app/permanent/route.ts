import { permanentRedirect } from 'next/navigation'

export async function POST() {
  permanentRedirect('/done')
}
